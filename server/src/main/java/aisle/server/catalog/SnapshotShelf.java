package aisle.server.catalog;

import aisle.server.organization.Stores;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the snapshot of each store's newest price book as a file, one for each form of the rules that its tills read:
 * made when first asked for, then only sent.
 */
@Component
class SnapshotShelf {

    private final PriceBooks books;
    private final Stores stores;
    private final Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Map<Reader, Snapshot> latest = new ConcurrentHashMap<>();

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

    /**
     * Who reads a snapshot.
     *
     * @param form of the rules, see {@link aisle.core.sale.Rules#FORM}
     */
    record Reader(long store, int form) {}

    /** The newest snapshot for a reader. Tills that ask at once wait for the one that makes it. */
    Snapshot of(Reader reader) {
        var chain = books.chain();
        return latest.compute(
                reader,
                (id, known) -> known != null && known.version() >= chain.version() && Files.exists(known.file())
                        ? known
                        : made(reader, chain, known));
    }

    /** Written beside and moved into place, so that a half-written file is never sent. */
    private Snapshot made(Reader reader, ChainBook chain, @Nullable Snapshot before) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("%s%d.bin.gz".formatted(ownName(reader), chain.version()));
            var part = Files.createTempFile(folder, "new", ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                write(reader, chain, out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            clear(reader, file, before == null ? file : before.file());
            return new Snapshot(chain.version(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("The price book of %s could not be written".formatted(reader), e);
        }
    }

    /** The one before stays, for it may just be on its way to a till. */
    private void clear(Reader reader, Path newest, Path before) throws IOException {
        try (var files = Files.newDirectoryStream(folder, ownName(reader) + "*.bin.gz")) {
            for (var file : files) {
                if (!file.equals(newest) && !file.equals(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static String ownName(Reader reader) {
        return "%d-%d-".formatted(reader.store(), reader.form());
    }

    private void write(Reader reader, ChainBook chain, OutputStream out) throws IOException {
        long today = stores.find(reader.store()).dayOf(clock.instant()).toEpochDay();
        var rules = books.rules(reader.store(), chain);
        var snapshot = new PriceSnapshot(
                chain.compacted().base(),
                reader.store(),
                Math.toIntExact(today),
                reader.form(),
                rules.withheld(reader.form()));
        var readable = new String(rules.inForm(reader.form()).json(), StandardCharsets.UTF_8);
        snapshot.writeTo(out, chain.version(), readable);
    }
}
