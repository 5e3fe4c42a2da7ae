package aisle.server;

import static java.util.Objects.requireNonNull;

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
 * The data folder, held, the PostgreSQL in it, starting, and its migrations, applied, while the application puts itself
 * together: the one waits for the disk, the other for the processor, and a till that waits for both should wait once.
 */
final class HeadStart implements AutoCloseable {

    private final @Nullable DataFolder folder;
    private final CompletableFuture<@Nullable EmbeddedDatabase> own;
    private final CompletableFuture<RecordPool> database;

    private HeadStart(@Nullable DataFolder folder, Environment environment, Path data, boolean guest) {
        this.folder = folder;
        own = RecordPool.isElsewhere(environment)
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.supplyAsync(() -> EmbeddedDatabase.open(data, guest), HeadStart::run);
        database = own.thenApplyAsync(
                opened -> migrated(RecordPool.open(environment, () -> requireNonNull(opened), this::close)),
                HeadStart::run);
    }

    /**
     * Takes the folder of {@code aisle.data} and begins to open its database; a guest ({@code aisle.guest}) takes
     * nothing, and where {@code AISLE_DB_URL} names a PostgreSQL that one is reached and none is opened.
     *
     * @throws DataFolderInUse when another server holds the folder
     */
    static HeadStart of(Environment environment) {
        Path data = Path.of(environment.getRequiredProperty("aisle.data"));
        boolean guest = environment.getProperty("aisle.guest", Boolean.class, false);
        var folder = guest ? null : DataFolder.hold(data.toAbsolutePath());
        return new HeadStart(folder, environment, data, guest);
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
        Thread.ofPlatform().name("database-start").start(opening);
    }

    private static RecordPool migrated(RecordPool pool) {
        try {
            DatabaseConfiguration.migrationsOf(pool).migrate();
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Waits until the database answers and has its migrations.
     *
     * @throws RuntimeException what {@link EmbeddedDatabase#open}, {@link RecordPool#open} or a migration throws
     */
    RecordPool database() {
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops the database that was opened, then lets the folder go; a second time does nothing more. */
    @Override
    public void close() {
        database.handle((pool, failure) -> pool)
                .thenAccept(pool -> {
                    if (pool != null) {
                        pool.close();
                    }
                })
                .join();
        try {
            var opened = own.isCompletedExceptionally() ? null : own.join();
            if (opened != null) {
                opened.close();
            }
            if (folder != null) {
                folder.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder could not be given back", e);
        }
    }
}
