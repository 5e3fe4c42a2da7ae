package aisle.server.catalog.declarations;

import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one picture for a product. The page makes it small before it sends it; what is no picture is refused. */
@Component
class Pictures {

    /** Bytes of a picture. */
    static final int BYTES_MAX = 256 * 1024;

    private final JdbcClient sql;
    private final Access access;
    private final Audit audit;

    Pictures(JdbcClient sql, Access access, Audit audit) {
        this.sql = sql;
        this.access = access;
        this.audit = audit;
    }

    /** A picture as it came. */
    record Picture(MediaType type, byte[] bytes) {}

    Optional<Picture> of(long product) {
        return sql.sql("select type, bytes from catalog.picture where product = :product")
                .param("product", product)
                .query((row, number) ->
                        new Picture(MediaType.parseMediaType(row.getString("type")), row.getBytes("bytes")))
                .optional();
    }

    boolean has(long product) {
        return sql.sql("select exists (select from catalog.picture where product = :product)")
                .param("product", product)
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps a picture in place of the one before.
     *
     * @throws Problem 400 for bytes that are none of the three forms, or too many; 404 for an unknown product
     */
    @Transactional
    void keep(long store, long product, byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw Problem.invalid("picture", bytes.length + " bytes", "at most " + BYTES_MAX);
        }
        String type = type(bytes);
        int kept = sql.sql("""
                insert into catalog.picture (product, type, bytes, staff)
                select id, :type, :bytes, :staff from catalog.product where id = :product
                on conflict (product) do update set type = excluded.type, bytes = excluded.bytes,
                    staff = excluded.staff, changed_at = now()""")
                .param("product", product)
                .param("type", type)
                .param("bytes", bytes)
                .param("staff", access.staff().id())
                .update();
        if (kept == 0) {
            throw Problem.notFound("product", product);
        }
        audit.record(store, "picture-kept", "product " + product, Map.of("type", type, "bytes", bytes.length));
    }

    /** Takes a product's picture away. */
    @Transactional
    void drop(long store, long product) {
        int dropped = sql.sql("delete from catalog.picture where product = :product")
                .param("product", product)
                .update();
        if (dropped == 0) {
            throw Problem.notFound("picture", product);
        }
        audit.record(store, "picture-dropped", "product " + product, Map.of());
    }

    /** By how the bytes begin, whatever the sender calls them. */
    private static String type(byte[] bytes) {
        if (begins(bytes, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return MediaType.IMAGE_JPEG_VALUE;
        }
        if (begins(bytes, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})) {
            return MediaType.IMAGE_PNG_VALUE;
        }
        if (begins(bytes, 0, "RIFF".getBytes(StandardCharsets.US_ASCII))
                && begins(bytes, 8, "WEBP".getBytes(StandardCharsets.US_ASCII))) {
            return "image/webp";
        }
        throw Problem.invalid("picture", "something else", "a JPEG, PNG or WebP picture");
    }

    private static boolean begins(byte[] bytes, int at, byte[] with) {
        return bytes.length >= at + with.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }
}
