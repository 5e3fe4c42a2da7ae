package aisle.server.catalog;

import aisle.core.code.Label;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls goods back: a version of the price book that tells every till of the chain not to sell them, whichever store it
 * was called in, for what is dangerous in one is dangerous in all.
 */
@Component
public class Recalls {

    private static final int REASON_MAX = 200;
    private static final int SHOWN = 200;

    private final JdbcClient sql;
    private final Publishing publishing;
    private final Access access;
    private final Audit audit;

    Recalls(JdbcClient sql, Publishing publishing, Access access, Audit audit) {
        this.sql = sql;
        this.publishing = publishing;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A recall.
     *
     * @param productName as the product is called now
     * @param lot the lot that is meant; null for every piece
     * @param calledBy staff id
     * @param endedAt null while it is in force
     */
    public record Row(
            long id,
            long product,
            String productName,
            @Nullable String lot,
            String reason,
            long calledBy,
            Instant calledAt,
            @Nullable Long endedBy,
            @Nullable Instant endedAt,
            @Nullable String endedWhy) {}

    /** Those in force, then the ended, the latest first; 200 at most. */
    List<Row> all() {
        return rows("order by r.ended_at is not null, r.id desc limit " + SHOWN, 0);
    }

    /**
     * One recall.
     *
     * @param id its id
     * @return also an ended one
     * @throws Problem 404 when there is none
     */
    public Row find(long id) {
        return rows("where r.id = :id", id).stream().findFirst().orElseThrow(() -> Problem.notFound("recall", id));
    }

    /**
     * Calls goods back.
     *
     * @param store where it was called, for the audit trail
     * @param product the product
     * @param lot the only lot that is meant, or null for every piece
     * @param reason as the cashiers see it
     * @return the recall
     * @throws Problem 404 for an unknown product, 409 when it is called back already, 400 for a lot that no label of
     *     this product could say
     */
    @Transactional
    Row call(long store, long product, @Nullable String lot, String reason) {
        requireSound(product, lot);
        requireText("reason", reason);
        long id;
        try {
            id = sql.sql("""
                    insert into catalog.recall (product, lot, reason, called_by)
                    values (:product, :lot, :reason, :staff) returning id""")
                    .param("product", product)
                    .param("lot", lot)
                    .param("reason", reason)
                    .param("staff", access.staff().id())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw Problem.conflict(
                    "called-back-already",
                    "Product %d is called back already%s.".formatted(product, lot == null ? "" : ", lot " + lot));
        }
        publish(store, "recall-called", id, product, lot, reason);
        return find(id);
    }

    /**
     * Ends a recall: the goods may be sold again.
     *
     * @param store where it was ended, for the audit trail
     * @param why for the record
     * @throws Problem 404 when there is none, 409 when it has ended
     */
    @Transactional
    Row end(long store, long id, String why) {
        requireText("reason", why);
        var recall = find(id);
        int ended = sql.sql("""
                update catalog.recall set ended_by = :staff, ended_at = now(), ended_why = :why
                where id = :id and ended_at is null""")
                .param("id", id)
                .param("staff", access.staff().id())
                .param("why", why)
                .update();
        if (ended == 0) {
            throw Problem.conflict("recall-ended", "Recall %d has ended already.".formatted(id));
        }
        publish(store, "recall-ended", id, recall.product(), recall.lot(), why);
        return find(id);
    }

    /** The product goes along, for tills whose page cannot read recalls are told that it is blocked, or no longer. */
    private void publish(long store, String what, long id, long product, @Nullable String lot, String reason) {
        long version = publishing.rulesAndProducts(List.of(product));
        var detail = new HashMap<String, Object>();
        detail.put("recall", id);
        detail.put("reason", reason);
        detail.put("version", version);
        if (lot != null) {
            detail.put("lot", lot);
        }
        audit.record(store, what, "product " + product, detail);
    }

    private void requireSound(long product, @Nullable String lot) {
        var codes = sql.sql("""
                select c.code from catalog.product p left join catalog.code c on c.product = p.id
                where p.id = :product""")
                .param("product", product)
                .query((row, number) -> Optional.ofNullable(row.getString("code")))
                .list();
        if (codes.isEmpty()) {
            throw Problem.notFound("product", product);
        }
        if (lot == null) {
            return;
        }
        if (lot.isEmpty() || !Label.isLot(lot)) {
            throw Problem.invalid("lot", lot, "1 to %d of GS1's 82 characters".formatted(Label.LOT_MAX));
        }
        if (codes.stream().flatMap(Optional::stream).allMatch(code -> code.startsWith("PLU"))) {
            throw Problem.invalid("lot", lot, "nothing, for a product without a GTIN has no label that says a lot");
        }
    }

    private static void requireText(String field, String text) {
        if (text.isBlank() || text.length() > REASON_MAX) {
            throw Problem.invalid(field, text, "1 to %d characters".formatted(REASON_MAX));
        }
    }

    private List<Row> rows(String which, long id) {
        return sql.sql("""
                select r.id, r.product, p.name, r.lot, r.reason, r.called_by, r.called_at, r.ended_by, r.ended_at,
                       r.ended_why
                from catalog.recall r join catalog.product p on p.id = r.product
                """ + which)
                .param("id", id)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                row.getLong("product"),
                row.getString("name"),
                row.getString("lot"),
                row.getString("reason"),
                row.getLong("called_by"),
                row.getObject("called_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_by", Long.class),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_why"));
    }
}
