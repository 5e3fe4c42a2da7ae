package aisle.server.sales;

import aisle.core.Refusal;
import aisle.core.code.ReceiptCode;
import aisle.core.journal.Header;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Refund;
import aisle.core.journal.ShiftOpened;
import aisle.core.sale.RefundRequest;
import aisle.core.tender.TenderKind;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.organization.Tills;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Refunds given in the office: entries of the office's own till, taken in like any other till's. */
@Service
class OfficeRefunds {

    private final Refunds refunds;
    private final Intake intake;
    private final Stores stores;
    private final Tills tills;
    private final Audit audit;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    OfficeRefunds(
            Refunds refunds,
            Intake intake,
            Stores stores,
            Tills tills,
            Audit audit,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.refunds = refunds;
        this.intake = intake;
        this.stores = stores;
        this.tills = tills;
        this.audit = audit;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** The refund's entry and printed code. */
    record Given(UUID id, String code) {}

    /** Refunds lines of a sale; one at a time, because the office's till has one journal. */
    synchronized Given refund(
            long storeId, UUID saleId, List<RefundRequest> lines, TenderKind tender, String reason, StaffMember by) {
        Store store = stores.find(storeId);
        long till = tills.officeTill(storeId).id();
        var sold = transaction.execute(
                status -> refunds.find(storeId, saleId).orElseThrow(() -> Problem.notFound("sale", saleId)));
        ChainHead head = intake.head(till);
        List<JournalEntry> entries = new ArrayList<>();
        UUID shift = openShift(till, store);
        if (shift == null) {
            shift = Uuid7.next();
            JournalEntry opened = new ShiftOpened(
                            header(store, till, head.number() + 1, shift, by), 0, head.hash(), JournalEntry.NO_PREVIOUS)
                    .sealed();
            entries.add(opened);
            head = new ChainHead(opened.header().number(), opened.hash());
        }
        Header header = header(store, till, head.number() + 1, shift, by);
        Refund refund = entry(sold, header, lines, tender, reason, store, head.hash());
        entries.add(refund);
        Outcome outcome = intake.record(storeId, till, entries).getLast();
        if (outcome.refusal() != null) {
            throw Problem.conflict(
                    "refund-not-recorded",
                    "The refund waits in quarantine: " + outcome.refusal().reason());
        }
        String code = new ReceiptCode(storeId, till, refund.header().number()).text();
        transaction.executeWithoutResult(status ->
                audit.record(storeId, "refunded", "receipt " + saleId, Map.of("refund", code, "reason", reason)));
        return new Given(UUID.fromString(refund.id()), code);
    }

    private static Refund entry(
            Refunds.Sold sold,
            Header header,
            List<RefundRequest> lines,
            TenderKind tender,
            String reason,
            Store store,
            String previous) {
        try {
            return new aisle.core.sale.Refunds(sold.sale(), sold.refunds())
                    .refund(
                            header,
                            lines,
                            tender,
                            "",
                            reason,
                            header.cashier(),
                            store.currency().cashStep(),
                            previous);
        } catch (Refusal refused) {
            throw Problem.invalid(refused.field(), refused.value(), refused.allowed());
        }
    }

    private @Nullable UUID openShift(long till, Store store) {
        return sql
                .sql("""
                select id from sales.shift
                where till = :till and closed_at is null and rescue_of is null and day = :day""")
                .param("till", till)
                .param("day", store.dayOf(Instant.now()))
                .query(UUID.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static Header header(Store store, long till, long number, UUID shift, StaffMember by) {
        Instant now = Instant.now();
        return new Header(
                Uuid7.next().toString(),
                store.id(),
                till,
                number,
                now.toEpochMilli(),
                store.dayOf(now).toEpochDay(),
                shift.toString(),
                by.id());
    }
}
