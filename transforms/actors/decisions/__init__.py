"""What people decided of who is who."""
