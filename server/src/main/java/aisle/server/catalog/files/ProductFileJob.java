package aisle.server.catalog.files;

import aisle.server.jobs.Job;
import aisle.server.organization.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a product file, takes it in or undoes it, in the background: with progress, to be stopped, again after a
 * crash.
 */
@Component
class ProductFileJob implements Job {

    static final String NAME = "product-file";

    /** Parts of a file: while the database writes what was found of one, the next is read. */
    private static final int CHECKED_AT_ONCE = 2;

    private final KeptFiles files;
    private final FileCheck check;
    private final FileTaking taking;
    /** How far it is must be seen before the work is committed. */
    private final TransactionTemplate aside;

    ProductFileJob(KeptFiles files, FileCheck check, FileTaking taking, PlatformTransactionManager transactions) {
        this.files = files;
        this.check = check;
        this.taking = taking;
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What is done with a file. */
    enum Act {
        CHECK,
        TAKE,
        UNDO
    }

    /**
     * What was asked for.
     *
     * @param staff who asked
     */
    record Task(Act act, long file, long staff) {

        /** As the argument of the job, such as {@code check 12 by 3}. */
        String written() {
            return "%s %d by %d".formatted(act.name().toLowerCase(Locale.ROOT), file, staff);
        }

        /** Reads what {@link #written} wrote. */
        static Task of(String argument) {
            String[] parts = argument.split(" ", -1);
            Act act = Arrays.stream(Act.values())
                    .filter(known -> parts.length == 4 && known.name().equalsIgnoreCase(parts[0]))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("argument", argument, "such as: check 12 by 3"));
            return new Task(act, Long.parseLong(parts[1]), Long.parseLong(parts[3]));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Desk desk) {
        Task task = Task.of(desk.argument()
                .orElseThrow(() -> Problem.conflict("no-file", "It is begun on the page of a product file.")));
        ProductFile file = files.find(desk.store(), task.file());
        switch (task.act()) {
            case CHECK -> check(file, desk);
            case TAKE -> taking.take(file, task.staff(), steps(desk));
            case UNDO -> taking.undo(file, task.staff(), steps(desk));
        }
    }

    private void check(ProductFile file, Desk desk) {
        check.forget(file);
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            check.parts(file).stream()
                    .gather(Gatherers.windowFixed(CHECKED_AT_ONCE))
                    .forEach(parts -> {
                        CompletableFuture.allOf(parts.stream()
                                        .map(after -> CompletableFuture.runAsync(() -> check.part(file, after), lanes))
                                        .toArray(CompletableFuture[]::new))
                                .join();
                        desk.at(Math.min(file.rows(), parts.getLast() + FileCheck.CHUNK), file.rows());
                    });
        }
        check.analyze();
        check.refuseTwice(file);
        files.checked(file);
    }

    private FileTaking.Steps steps(Desk desk) {
        return done -> aside.executeWithoutResult(open -> desk.at(done, FileTaking.Steps.OF));
    }
}
