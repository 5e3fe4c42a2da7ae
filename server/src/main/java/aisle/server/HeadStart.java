package aisle.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The data folder, held, and the PostgreSQL in it, starting while the application puts itself together: the one waits
 * for the disk, the other for the processor, and a till that waits for both should wait once.
 */
final class HeadStart implements AutoCloseable {

    private final @Nullable DataFolder folder;
    private final @Nullable CompletableFuture<EmbeddedDatabase> database;

    private HeadStart(@Nullable DataFolder folder, @Nullable CompletableFuture<EmbeddedDatabase> database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * Takes the folder of {@code aisle.data} and begins to open its database; a guest ({@code aisle.guest}) takes
     * nothing, and where {@code AISLE_DB_URL} names a PostgreSQL none is opened.
     *
     * @throws DataFolderInUse when another server holds the folder
     */
    static HeadStart of(Environment environment) {
        Path data = Path.of(environment.getRequiredProperty("aisle.data"));
        boolean guest = environment.getProperty("aisle.guest", Boolean.class, false);
        var folder = guest ? null : DataFolder.hold(data.toAbsolutePath());
        boolean elsewhere = !environment.getProperty("AISLE_DB_URL", "").isBlank();
        return new HeadStart(
                folder,
                elsewhere
                        ? null
                        : CompletableFuture.supplyAsync(() -> EmbeddedDatabase.open(data, guest), HeadStart::run));
    }

    /**
     * Begins before the application context does, which finds this among its beans; a start that fails gives all back.
     */
    static void give(ConfigurableApplicationContext context) {
        HeadStart begun = of(context.getEnvironment());
        context.getBeanFactory().registerSingleton("headStart", begun);
        context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) failed -> begun.close());
    }

    private static void run(Runnable opening) {
        Thread.ofPlatform().name("postgres-start").start(opening);
    }

    /**
     * Waits until the database of the data folder answers.
     *
     * @throws RuntimeException what {@link EmbeddedDatabase#open} throws
     */
    EmbeddedDatabase database() {
        if (database == null) {
            throw new IllegalStateException("AISLE_DB_URL names the database, so none was opened in the data folder");
        }
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops the database that was opened, then lets the folder go; a second time does nothing more. */
    @Override
    public void close() {
        try {
            if (database != null && !database.isCompletedExceptionally()) {
                database.join().close();
            }
            if (folder != null) {
                folder.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder could not be given back", e);
        }
    }
}
