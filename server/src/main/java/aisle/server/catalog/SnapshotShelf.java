package aisle.server.catalog;

import aisle.server.organization.Stores;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the snapshot of each store's newest price book as a file: made when first asked for, then only sent. */
@Component
class SnapshotShelf {

    private final PriceBooks books;
    private final Stores stores;
    private final Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Map<Long, Snapshot> latest = new ConcurrentHashMap<>();

    SnapshotShelf(PriceBooks books, Stores stores, @Value("${aisle.data:data}") Path data) {
        this.books = books;
        this.stores = stores;
        this.folder = data.resolve("price-books");
    }

    /**
     * A snapshot.
     *
     * @param version what it holds
     * @param file where it lies
     */
    record Snapshot(long version, Path file) {}

    /** The newest snapshot of a store. Tills that ask at once wait for the one that makes it. */
    Snapshot of(long store) {
        var chain = books.chain();
        return latest.compute(
                store,
                (id, known) -> known != null && known.version() >= chain.version() && Files.exists(known.file())
                        ? known
                        : made(store, chain, known));
    }

    /** Written beside and moved into place, so that a half-written file is never sent. */
    private Snapshot made(long store, ChainBook chain, @Nullable Snapshot before) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("%d-%d.bin.gz".formatted(store, chain.version()));
            var part = Files.createTempFile(folder, "new", ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                write(store, chain, out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            clear(store, file, before == null ? file : before.file());
            return new Snapshot(chain.version(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("The price book of store %d could not be written".formatted(store), e);
        }
    }

    /** The one before stays, for it may just be on its way to a till. */
    private void clear(long store, Path newest, Path before) throws IOException {
        try (var files = Files.newDirectoryStream(folder, store + "-*.bin.gz")) {
            for (var file : files) {
                if (!file.equals(newest) && !file.equals(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void write(long store, ChainBook chain, OutputStream out) throws IOException {
        long today = stores.find(store).dayOf(clock.instant()).toEpochDay();
        var snapshot = new PriceSnapshot(chain.compacted().base(), store, Math.toIntExact(today));
        snapshot.writeTo(out, chain.version(), books.rulesJson(store, chain.rules()));
    }
}
