package planted.modules.lower;

import planted.modules.upper.Face;

/** Wrong on purpose. */
public record ReachesUp(Face face) {}
