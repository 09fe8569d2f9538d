"""Articles are coded in processes of their own, so that one that hangs or kills its process takes no other along."""
