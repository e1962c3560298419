"""The ground: where the keeper opens and closes operations, parties and places."""
