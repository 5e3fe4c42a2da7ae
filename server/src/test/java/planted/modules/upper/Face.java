package planted.modules.upper;

/** What the lower module must not know. */
public record Face(long id) {}
