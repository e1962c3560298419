"""May these people be handed to the other side: asked at every offer and every acceptance."""
