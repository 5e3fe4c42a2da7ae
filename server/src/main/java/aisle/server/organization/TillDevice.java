package aisle.server.organization;

/**
 * An enrolled till, known by its key.
 *
 * @param id the till's id
 * @param name as staff call it, "Till 2"
 * @param store the store it stands in
 */
public record TillDevice(long id, String name, long store) implements Caller {
    @Override
    public boolean worksIn(long other) {
        return store == other;
    }
}
