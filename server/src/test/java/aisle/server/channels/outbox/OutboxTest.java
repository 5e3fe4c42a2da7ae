package aisle.server.channels.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Audit;
import aisle.server.organization.LatestMark;
import aisle.server.organization.Problem;
import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.purchasing.Amendments;
import aisle.server.purchasing.OrderSent;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Suppliers;
import aisle.server.purchasing.TestSupply;
import aisle.server.purchasing.invoices.Claims;
import aisle.server.purchasing.papers.OrderPapers;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.transaction.support.TransactionTemplate;

/** An order that is sent becomes one mail: kept to be read, or handed to a mail server that is really there. */
@ServerTest
class OutboxTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private FailedEventPublications failed;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
    }

    private List<Mail> mails() {
        return outbox.latest(List.of(shop.store.id()), LatestMark.FIRST, 100);
    }

    private String text(Mail mail, int place) {
        return new String(outbox.attachment(shop.store.id(), mail.id(), place).content(), StandardCharsets.UTF_8);
    }

    private Mail sent(long breads) {
        PurchaseOrder order = supply.sent(breads);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> mails().stream().anyMatch(mail -> mail.id().equals(order.id())));
        return outbox.find(shop.store.id(), order.id());
    }

    /** The same outbox with a mail server; the shared one has none. */
    private Outbox with(String url) {
        return new Outbox(
                sql,
                transaction,
                new MailServer(url, "orders@larkspur.example"),
                context.getBean(PurchaseOrders.class),
                context.getBean(Amendments.class),
                context.getBean(OrderPapers.class),
                context.getBean(Suppliers.class),
                context.getBean(Claims.class),
                context.getBean(Stores.class),
                context.getBean(PriceBooks.class),
                context.getBean(Audit.class));
    }

    private static GreenMail mailServer() {
        return new GreenMail(ServerSetup.SMTP.dynamicPort());
    }

    private static String url(GreenMail server) {
        return "smtp://shop:s%40cret@127.0.0.1:" + server.getSmtp().getPort();
    }

    @Test
    void withoutAMailServerTheOrderIsKeptToBeRead() {
        Mail mail = sent(24);
        assertThat(mail.state()).isEqualTo(Mail.State.KEPT);
        assertThat(mail.recipient()).isEqualTo(supply.supplier.email());
        assertThat(mail.subject()).isEqualTo("Purchase order 1 · Corner");
        assertThat(mail.body()).contains("To: " + supply.supplier.name()).containsPattern(" 2 12 .*Bread +24.00\n");
        assertThat(mail.attachments())
                .extracting(Mail.Attached::name, Mail.Attached::media)
                .containsExactly(
                        tuple("order-1.pdf", "application/pdf"), tuple("order-1.csv", "text/csv; charset=utf-8"));
        assertThat(mail.body()).contains("attached as order-1.pdf, order-1.csv.");
        assertThat(text(mail, 2).lines())
                .containsExactly(
                        "order,line,code,product,packs,units_per_pack,quantity,unit,pack_cost,amount,currency",
                        "\"1\",\"1\",\"\",\"Bread\",\"2\",\"12\",\"24\",\"EACH\",\"12.00\",\"24.00\",\"USD\"");
        assertThatThrownBy(() -> outbox.retry(shop.store.id(), mail.id()))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.type()).isEqualTo("no-mail-server"));
    }

    @Test
    void theOfficeReadsItAndWhoMayNotOrderDoesNot() {
        Mail mail = sent(12);
        String path = "/api/stores/" + shop.store.id() + "/outbox";
        var buyer =
                Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        var listed = buyer.get(path).json();
        assertThat(listed.path("mailServer").asBoolean()).isFalse();
        assertThat(listed.path("mails").path(0).path("id").asString())
                .isEqualTo(mail.id().toString());
        String second = path + "/" + mail.id() + "/attachments/2";
        assertThat(buyer.get(second).body()).startsWith("order,line,code,");
        assertThat(buyer.get(second).header("Content-Disposition")).contains("order-1.csv");
        assertThat(buyer.get(path + "/" + mail.id() + "/attachments/3").status())
                .isEqualTo(404);
        assertThat(buyer.post(path + "/" + mail.id() + "/retry", "{}").status()).isEqualTo(409);
        assertThat(buyer.get("/api/parts")
                        .json()
                        .valueStream()
                        .map(part -> part.path("metBy").asString()))
                .contains("OUTBOX");
        var lead = Client.signedIn(
                port, people.hire(Role.SHIFT_LEAD, shop.store.id()).login());
        assertThat(lead.get(path).status()).isEqualTo(403);
    }

    /** The supplier's own choice: no table, a message for its system, and the change of the order as another. */
    @Test
    void aSupplierGetsTheFilesThatItWantsOfAnOrderAndOfItsAmendment() {
        var buyer =
                Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        String stores = "/api/stores/" + shop.store.id();
        String said = stores + "/suppliers/" + supply.supplier.id();
        String wanted = """
                {"address":["Mill Lane 1"," ","Springfield"],"gln":"%s","forms":["EDIFACT","PDF"],
                "locationNumber":"5412345 000013"}""";
        assertThat(buyer.put(said + "/correspondence", wanted.formatted("4012345000010"))
                        .status())
                .isEqualTo(400);
        var kept = buyer.put(said + "/correspondence", wanted.formatted("4012345000009"));
        assertThat(kept.json().path("address").toString()).isEqualTo("[\"Mill Lane 1\",\"Springfield\"]");
        assertThat(kept.json().path("forms").toString()).isEqualTo("[\"PDF\",\"EDIFACT\"]");
        assertThat(buyer.get(said + "/correspondence").body()).isEqualTo(kept.body());
        String pack = "{\"product\":%d,\"units\":12000,\"cost\":1200,\"article\":\" B'7+ \"}".formatted(shop.bread);
        assertThat(buyer.post(said + "/packs", pack).status()).isEqualTo(204);

        Mail mail = sent(24);
        assertThat(mail.attachments()).extracting(Mail.Attached::name).containsExactly("order-1.pdf", "order-1.edi");
        assertThat(text(mail, 2))
                .startsWith("UNA:+.? 'UNB+UNOC:3+5412345000013:14+4012345000009:14+")
                .contains("'BGM+220+1+9'", "'PIA+5+B?'7?+:SA'", "'QTY+21:24:PCE'", "+Mill Lane 1:Springfield'");
        assertThat(buyer.get(stores + "/orders/" + mail.id() + "/pdf").header("Content-Type"))
                .isEqualTo("application/pdf");

        String change = "{\"id\":\"%s\",\"revision\":1,\"lines\":[{\"product\":%d,\"quantity\":36000}]}";
        UUID amendment = UUID.randomUUID();
        assertThat(buyer.post(stores + "/orders/" + mail.id() + "/amendments", change.formatted(amendment, shop.bread))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> mails().size() == 2);
        Mail changed = outbox.find(shop.store.id(), amendment);
        assertThat(changed.document()).isEqualTo(mail.id());
        assertThat(changed.attachments())
                .extracting(Mail.Attached::name)
                .containsExactly("order-1-revision-2.pdf", "order-1-revision-2.edi");
        assertThat(text(changed, 2)).contains("+1R2'", "'BGM+220+1+5'", "'QTY+21:36:PCE'");
    }

    @Test
    void theSameEventTwiceIsOneMail() {
        Mail mail = sent(12);
        transaction.executeWithoutResult(status -> events.publishEvent(new OrderSent(mail.id(), shop.store.id())));
        await().atMost(Duration.ofSeconds(10)).until(() -> publications(mail.id(), "%") == 0);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void anOrderWhoseMailCouldNotBeWrittenIsMailedLater() {
        UUID order;
        sql.sql("alter table channels.mail add constraint broken check (store <> " + shop.store.id() + ") not valid")
                .update();
        try {
            order = supply.sent(12).id();
            await().atMost(Duration.ofSeconds(10)).until(() -> publications(order, "FAILED") == 1);
        } finally {
            sql.sql("alter table channels.mail drop constraint broken").update();
        }
        assertThat(mails()).isEmpty();
        failed.resubmit(ResubmissionOptions.defaults());
        await().atMost(Duration.ofSeconds(10)).until(() -> mails().size() == 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> publications(order, "%") == 0);
    }

    private long publications(UUID order, String status) {
        return sql.sql("""
                select count(*) from events.event_publication
                where coalesce(status, '') like :status and serialized_event like :event""")
                .param("status", status)
                .param("event", "%" + order + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void aMailServerIsHandedTheOrderOnce() throws Exception {
        Mail mail = sent(24);
        GreenMail server = mailServer();
        server.setUser("shop", "s@cret");
        server.start();
        try {
            Outbox sending = with(url(server));
            assertThat(sending.retry(shop.store.id(), mail.id()).state()).isEqualTo(Mail.State.WAITING);
            try (var lanes = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 4; i++) {
                    lanes.execute(sending::sendWaiting);
                }
            }
            assertThat(outbox.find(shop.store.id(), mail.id()).state()).isEqualTo(Mail.State.SENT);
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage got = server.getReceivedMessages()[0];
            assertThat(got.getAllRecipients()).extracting(Object::toString).containsExactly(mail.recipient());
            assertThat(got.getFrom()).extracting(Object::toString).containsExactly("orders@larkspur.example");
            assertThat(got.getSubject()).isEqualTo(mail.subject());
            assertThat(got.getMessageID()).isEqualTo("<" + mail.id() + "@larkspur.example>");
            assertThat(parts(got))
                    .anyMatch(part -> part.contains("Bread"))
                    .anyMatch(part -> part.startsWith("%PDF-"))
                    .anyMatch(part -> part.contains("units_per_pack"));
            assertThatThrownBy(() -> sending.retry(shop.store.id(), mail.id()))
                    .isInstanceOfSatisfying(
                            Problem.class, refused -> assertThat(refused.type()).isEqualTo("mail-not-failed"));
        } finally {
            server.stop();
        }
    }

    private static List<String> parts(MimeMessage message) throws Exception {
        List<String> found = new ArrayList<>();
        MimeMultipart multipart = (MimeMultipart) message.getContent();
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            found.add(
                    part.getContent() instanceof MimeMultipart inner
                            ? GreenMailUtil.getBody(inner.getBodyPart(0))
                            : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return found;
    }

    @Test
    void whatTheMailServerDoesNotTakeFailsWithItsReasonAndIsSentOnRetry() {
        Mail mail = sent(24);
        GreenMail server = mailServer();
        server.start();
        String url = url(server);
        server.stop();
        Outbox sending = with(url);
        sending.retry(shop.store.id(), mail.id());
        sending.sendWaiting();
        Mail refused = outbox.find(shop.store.id(), mail.id());
        assertThat(refused.state()).isEqualTo(Mail.State.FAILED);
        assertThat(refused.reason()).containsIgnoringCase("connection refused");
        assertThat(refused.attempts()).isEqualTo(1);
        GreenMail repaired = mailServer();
        repaired.setUser("shop", "s@cret");
        repaired.start();
        try {
            Outbox again = with(url(repaired));
            again.retry(shop.store.id(), mail.id());
            again.sendWaiting();
            assertThat(outbox.find(shop.store.id(), mail.id()).state()).isEqualTo(Mail.State.SENT);
            assertThat(repaired.getReceivedMessages()).hasSize(1);
        } finally {
            repaired.stop();
        }
    }

    @Test
    void aMailThatWasBeingSentWhenTheServerStoppedIsLeftToAPerson() {
        Mail mail = sent(24);
        sql.sql("update channels.mail set state = 'SENDING', state_at = now() - interval '6 minutes' where id = :id")
                .param("id", mail.id())
                .update();
        with("smtp://127.0.0.1:9").sendWaiting();
        assertThat(outbox.find(shop.store.id(), mail.id()).reason()).contains("may have left");
    }

    @Test
    void aConfigurationThatCannotBeIsRefusedWithoutItsPassword() {
        assertThatThrownBy(() -> new MailServer("http://shop:secret@mail.example", "a@b.example"))
                .hasMessageContaining("smtp://")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new MailServer("smtp://shop:secret@mail.example", ""))
                .hasMessageContaining("AISLE_SMTP_FROM");
        assertThat(new MailServer("", "").configured()).isFalse();
    }

    @Test
    void aNameThatASpreadsheetWouldReckonIsHarmless() {
        assertThat(Letter.row("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(Letter.row("5\" pizza")).isEqualTo("\"5\"\" pizza\"");
    }
}
