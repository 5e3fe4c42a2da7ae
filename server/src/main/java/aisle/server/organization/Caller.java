package aisle.server.organization;

/** Who asks: a member of staff with a session, an enrolled till with its key, or an agent. */
public sealed interface Caller permits StaffMember, TillDevice, Agent {
    /**
     * Whether rows of a store may be shown to this caller.
     *
     * @param store the store's id
     * @return true when the caller works, or stands, in that store
     */
    boolean worksIn(long store);
}
