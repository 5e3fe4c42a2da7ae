package aisle.server.channels.outbox;

import aisle.core.price.Product;
import aisle.server.catalog.PriceBook;
import aisle.server.purchasing.OrderRevision;
import aisle.server.purchasing.papers.OrderPaper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A changed order as a supplier reads it: what is other than before, and then the whole order as it now stands. */
final class AmendmentMail implements Letter {

    private record Words(
            String amendment, String replaces, String changes, String deliver, String was, String packs, String off) {}

    private static final Words ENGLISH = new Words(
            "Amendment",
            "This takes the place of what we sent before.",
            "What changes",
            "Delivery day",
            "was",
            "packs",
            "taken off");

    private static final Map<String, Words> WORDS = Map.of(
            "en",
            ENGLISH,
            "es",
            new Words(
                    "Modificación",
                    "Sustituye a lo que enviamos antes.",
                    "Qué cambia",
                    "Día de entrega",
                    "antes",
                    "cajas",
                    "quitado"));

    private static final String COLUMNS =
            "order,revision,line,code,product,packs_before,packs,units_per_pack,quantity,unit,pack_cost,amount,currency";

    private final OrderPaper paper;
    private final OrderRevision before;
    private final OrderRevision now;
    private final PriceBook book;
    private final OrderMail whole;
    private final Words words;

    AmendmentMail(OrderPaper paper, OrderRevision before, OrderRevision now, PriceBook book) {
        this.paper = paper;
        this.before = before;
        this.now = now;
        this.book = book;
        this.whole = new OrderMail(paper, book);
        this.words = WORDS.getOrDefault(
                Locale.forLanguageTag(paper.store().language()).getLanguage(), ENGLISH);
    }

    @Override
    public String subject() {
        return words.amendment() + " " + (now.revision() - 1) + " · " + whole.subject();
    }

    @Override
    public List<Attachment> attachments() {
        return Attachment.of(paper, this::csv);
    }

    @Override
    public String text() {
        List<String> text = new ArrayList<>();
        text.add(subject());
        text.add(words.replaces());
        text.add("");
        text.add(words.changes());
        if (!now.expected().equals(before.expected())) {
            text.add("  %s: %s (%s %s)".formatted(words.deliver(), now.expected(), words.was(), before.expected()));
        }
        now.changes(before).forEach(change -> text.add("  " + said(change)));
        text.add("");
        return String.join("\n", text) + "\n" + whole.text();
    }

    private String said(OrderRevision.Change change) {
        Product product = book.product(change.product()).orElseThrow();
        String name = product.name() + " (" + Letter.code(product) + ")";
        long packsNow = change.now() / change.units();
        String becomes = packsNow == 0 ? words.off() : packsNow + " " + words.packs();
        return "%s: %s (%s %d)".formatted(name, becomes, words.was(), change.was() / change.units());
    }

    private String csv() {
        Map<Integer, OrderRevision.Line> gone = new HashMap<>();
        Map<Integer, Long> were = new HashMap<>();
        before.lines().forEach(line -> {
            gone.put(line.line(), line);
            were.put(line.line(), line.quantity());
        });
        now.lines().forEach(line -> gone.remove(line.line()));
        return Stream.concat(
                        now.lines().stream()
                                .map(line -> row(line, were.getOrDefault(line.line(), 0L), line.quantity())),
                        gone.values().stream().map(line -> row(line, line.quantity(), 0)))
                .collect(Collectors.joining("\r\n", COLUMNS + "\r\n", "\r\n"));
    }

    private String row(OrderRevision.Line line, long was, long quantity) {
        Product product = book.product(line.product()).orElseThrow();
        long packs = quantity / line.units();
        return Letter.row(
                Long.toString(paper.order().number()),
                Integer.toString(now.revision()),
                Integer.toString(line.line()),
                Letter.code(product),
                product.name(),
                Long.toString(was / line.units()),
                Long.toString(packs),
                Letter.quantity(line.units()),
                Letter.quantity(quantity),
                product.unit().name(),
                Letter.money(line.cost(), paper.store()),
                Letter.money(Math.multiplyExact(packs, line.cost()), paper.store()),
                paper.store().currency().code());
    }
}
