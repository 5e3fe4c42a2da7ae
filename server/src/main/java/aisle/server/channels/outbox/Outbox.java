package aisle.server.channels.outbox;

import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.channels.outbox.Mail.State;
import aisle.server.organization.Audit;
import aisle.server.organization.LatestMark;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.purchasing.Amendments;
import aisle.server.purchasing.OrderAmended;
import aisle.server.purchasing.OrderRevision;
import aisle.server.purchasing.OrderSent;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import aisle.server.purchasing.invoices.Claim;
import aisle.server.purchasing.invoices.ClaimMade;
import aisle.server.purchasing.invoices.Claims;
import aisle.server.purchasing.papers.OrderPaper;
import aisle.server.purchasing.papers.OrderPapers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a mail for each order that is sent and each claim that is made, and hands it to the mail server where there is
 * one. A mail is written once, however often its event comes. It is marked before the server is talked to, so that
 * nothing is ever sent twice by itself: where a stop came between, a person decides.
 */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int REASON_MAX = 500;
    private static final String STOPPED =
            "The server was stopped while it sent this mail, so it may have left. Ask the supplier before sending it again.";

    private static final String READ = """
            m.*, array(select name from channels.mail_attachment where mail = m.id order by place) as file_names,
            array(select media from channels.mail_attachment where mail = m.id order by place) as file_medias
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final MailServer server;
    private final PurchaseOrders orders;
    private final Amendments amendments;
    private final OrderPapers papers;
    private final Suppliers suppliers;
    private final Claims claims;
    private final Stores stores;
    private final PriceBooks books;
    private final Audit audit;

    Outbox(
            JdbcClient sql,
            TransactionTemplate transaction,
            MailServer server,
            PurchaseOrders orders,
            Amendments amendments,
            OrderPapers papers,
            Suppliers suppliers,
            Claims claims,
            Stores stores,
            PriceBooks books,
            Audit audit) {
        this.sql = sql;
        this.transaction = transaction;
        this.server = server;
        this.orders = orders;
        this.amendments = amendments;
        this.papers = papers;
        this.suppliers = suppliers;
        this.claims = claims;
        this.stores = stores;
        this.books = books;
        this.audit = audit;
    }

    @ApplicationModuleListener
    void on(OrderSent sent) {
        PurchaseOrder stands = orders.find(sent.store(), sent.order());
        // It may have been changed by the time this is heard; what changed has a mail of its own.
        PurchaseOrder order = amendments.revisions(stands.id()).stream()
                .findFirst()
                .map(first -> first.of(stands))
                .orElse(stands);
        OrderPaper paper = papers.sent(order);
        Letter letter = new OrderMail(paper, book(paper.store()));
        write(order.id(), order.id(), sent.store(), Mail.About.ORDER, paper.supplier(), letter);
    }

    @ApplicationModuleListener
    void on(OrderAmended amended) {
        PurchaseOrder order = orders.find(amended.store(), amended.order());
        List<OrderRevision> revisions = amendments.revisions(order.id());
        OrderRevision before = revisions.get(amended.revision() - 2);
        OrderRevision now = revisions.get(amended.revision() - 1);
        OrderPaper paper = papers.amended(order, before, now);
        Letter letter = new AmendmentMail(paper, before, now, book(paper.store()));
        write(now.id(), order.id(), amended.store(), Mail.About.ORDER, paper.supplier(), letter);
    }

    @ApplicationModuleListener
    void on(ClaimMade made) {
        Claim claim = claims.find(made.store(), made.claim());
        Supplier supplier = suppliers.find(claim.supplier());
        Store store = stores.find(made.store());
        Letter letter = switch (claim.subject()) {
            case Claim.OfInvoice invoice -> new ClaimMail(claim, invoice, supplier, store, book(store));
            case Claim.OfReturn goods -> new ReturnMail(claim, goods, supplier, store, book(store));
        };
        write(claim.id(), claim.id(), store.id(), Mail.About.CLAIM, supplier, letter);
    }

    private PriceBook book(Store store) {
        return books.current(store.id());
    }

    private void write(UUID id, UUID document, long store, Mail.About about, Supplier supplier, Letter letter) {
        int written = sql.sql("""
                insert into channels.mail (id, document, store, about, recipient, subject, body, state)
                values (:id, :document, :store, :about, :recipient, :subject, :body, :state)
                on conflict do nothing""")
                .param("id", id)
                .param("document", document)
                .param("store", store)
                .param("about", about.name())
                .param("recipient", supplier.email())
                .param("subject", letter.subject())
                .param("body", letter.text())
                .param("state", (server.configured() ? State.WAITING : State.KEPT).name())
                .update();
        if (written == 1) {
            attach(id, letter.attachments());
        }
    }

    private void attach(UUID mail, List<Attachment> files) {
        for (int i = 0; i < files.size(); i++) {
            Attachment file = files.get(i);
            sql.sql("""
                    insert into channels.mail_attachment (mail, place, name, media, content)
                    values (:mail, :place, :name, :media, :content)""")
                    .param("mail", mail)
                    .param("place", i + 1)
                    .param("name", file.name())
                    .param("media", file.media())
                    .param("content", file.content())
                    .update();
        }
    }

    /** Sends what waits, one after the other; several servers share the work. */
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void sendWaiting() {
        if (!server.configured()) {
            return;
        }
        sql.sql("""
                update channels.mail set state = 'FAILED', reason = :reason, state_at = now()
                where state = 'SENDING' and state_at < now() - interval '5 minutes'""").param("reason", STOPPED).update();
        for (Optional<Mail> next = takeWaiting(); next.isPresent(); next = takeWaiting()) {
            send(next.get());
        }
    }

    private Optional<Mail> takeWaiting() {
        return sql.sql("""
                update channels.mail m set state = 'SENDING', state_at = now(), attempts = attempts + 1
                where id = (select id from channels.mail where state = 'WAITING' order by written_at, id limit 1
                    for update skip locked)
                returning""" + " " + READ).query(Outbox::row).optional();
    }

    private void send(Mail mail) {
        try {
            server.send(mail, attachments(mail.id()));
            mark(mail.id(), State.SENT, null);
        } catch (MailException refused) {
            LOG.warn("Mail {} was not taken", mail.id(), refused);
            mark(mail.id(), State.FAILED, words(refused));
        }
    }

    /** What the mail server, or the network, said. */
    private static String words(Throwable refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = root.getMessage() == null
                ? root.getClass().getSimpleName()
                : root.getMessage().strip();
        return said.length() > REASON_MAX ? said.substring(0, REASON_MAX) : said;
    }

    private void mark(UUID id, State state, @Nullable String reason) {
        sql.sql("update channels.mail set state = :state, reason = :reason, state_at = now() where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .update();
    }

    /**
     * Sends a mail that failed, or that was kept while there was no mail server.
     *
     * @throws Problem 404 for another store's mail, 409 {@code mail-not-failed} or {@code no-mail-server}
     */
    Mail retry(long store, UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Mail mail = find(store, id);
            if (!server.configured()) {
                throw Problem.conflict(
                        "no-mail-server",
                        "There is no mail server: set AISLE_SMTP_URL and start anew, or pass the mail on by hand.");
            }
            int waiting = sql.sql("""
                    update channels.mail set state = 'WAITING', reason = null, state_at = now()
                    where id = :id and state in ('FAILED', 'KEPT')""").param("id", id).update();
            if (waiting == 0) {
                throw Problem.conflict(
                        "mail-not-failed", "The mail is " + mail.state() + "; only a failed one is sent again.");
            }
            audit.record(store, "mail-retried", "mail " + id, Map.of("recipient", mail.recipient()));
            return find(store, id);
        }));
    }

    Mail find(long store, UUID id) {
        return sql.sql("select " + READ + " from channels.mail m where id = :id and store = :store")
                .param("id", id)
                .param("store", store)
                .query(Outbox::row)
                .optional()
                .orElseThrow(() -> Problem.notFound("mail", id));
    }

    /**
     * A file of a mail.
     *
     * @throws Problem 404 for another store's mail, or a file that it does not have
     */
    Attachment attachment(long store, UUID mail, int place) {
        find(store, mail);
        return sql.sql("select * from channels.mail_attachment where mail = :mail and place = :place")
                .param("mail", mail)
                .param("place", place)
                .query(Outbox::attachment)
                .optional()
                .orElseThrow(() -> Problem.notFound("attachment", place));
    }

    private List<Attachment> attachments(UUID mail) {
        return sql.sql("select * from channels.mail_attachment where mail = :mail order by place")
                .param("mail", mail)
                .query(Outbox::attachment)
                .list();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(row.getString("name"), row.getString("media"), row.getBytes("content"));
    }

    private static List<Mail.Attached> attached(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("file_names").getArray();
        String[] medias = (String[]) row.getArray("file_medias").getArray();
        return IntStream.range(0, names.length)
                .mapToObj(i -> new Mail.Attached(i + 1, names[i], medias[i]))
                .toList();
    }

    /**
     * Mails of these stores, the latest leading.
     *
     * @param after where the page before ended: when the mail was written, and its id
     */
    List<Mail> latest(Collection<Long> stores, LatestMark after, int limit) {
        return sql.sql("select " + READ + """
                from channels.mail m where store = any(:stores) and (written_at, id) < (:at, :id)
                order by written_at desc, id desc limit :limit""")
                .param("stores", stores.toArray(Long[]::new))
                .param("at", after.utc())
                .param("id", after.id())
                .param("limit", limit)
                .query(Outbox::row)
                .list();
    }

    private static Mail row(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getObject("document", UUID.class),
                row.getLong("store"),
                Mail.About.valueOf(row.getString("about")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                attached(row),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("state_at").toInstant());
    }
}
