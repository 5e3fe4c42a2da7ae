package aisle.server.organization;

/**
 * One member of the answer of {@code GET /api/till/setup} that another module knows. A bean of this type adds its
 * member; two beans of one name, or of a name the setup has already, stop the start.
 */
public interface SetupPart {
    /**
     * The member's name, such as {@code chain}.
     *
     * @return the name
     */
    String member();

    /**
     * The member's value.
     *
     * @param till the till that asks
     * @return anything JSON can say
     */
    Object value(TillDevice till);
}
