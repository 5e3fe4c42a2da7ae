package aisle.server.jobs;

import aisle.server.organization.Store;
import java.util.Optional;
import java.util.UUID;

/**
 * Something done for one store in the background. When it is due every night is said by {@code aisle.jobs.NAME} in the
 * server's configuration. It may be begun again when it was cut or failed, so doing it twice must be the same as once.
 */
public interface Job {

    /** Its name in the database, in addresses and in the configuration, such as {@code training}. */
    String name();

    /** Whether it is anything to a store: to one that it is not it is neither shown nor done. */
    default boolean concerns(Store store) {
        return true;
    }

    /** Whether it should have been done before now in a store where it was never planned; then it is done at once. */
    default boolean late(Store store) {
        return false;
    }

    /**
     * Does it.
     *
     * @param desk for which store, and whom to tell how far it is
     * @throws aisle.server.organization.Problem when it cannot be done and trying again would not help
     * @throws RuntimeException when it failed; it is tried again
     */
    void run(Desk desk);

    /** What a job sees while it is done. */
    interface Desk {

        /** The run: the same for each attempt. */
        UUID run();

        /** The store. */
        long store();

        /** What the person who asked for it added. */
        Optional<String> argument();

        /**
         * Says how far it is. To be called at least every few seconds: it is also how a job learns that it is to stop.
         *
         * @param done so much
         * @param of of so much, above 0
         * @throws java.util.concurrent.CancellationException when it is to stop
         */
        void at(int done, int of);
    }
}
