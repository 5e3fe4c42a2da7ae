package aisle.server.inventory.costs;

import aisle.server.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Settles a store's costs every night, after the last tills have told of the day. */
@Component
class SettlingJob implements Job {

    static final String NAME = "stock-costs";

    private static final int PERCENT = 100;

    private final Settling settling;
    /** How far it is must be seen before the work is committed. */
    private final TransactionTemplate aside;

    SettlingJob(Settling settling, PlatformTransactionManager transactions) {
        this.settling = settling;
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Desk desk) {
        settling.settle(
                desk.store(),
                (done, of) ->
                        aside.executeWithoutResult(open -> desk.at((int) (PERCENT * done / Math.max(1, of)), PERCENT)));
    }
}
