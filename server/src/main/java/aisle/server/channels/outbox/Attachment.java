package aisle.server.channels.outbox;

import aisle.server.purchasing.papers.OrderForm;
import aisle.server.purchasing.papers.OrderPaper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A file in a mail.
 *
 * @param name what it is saved as
 * @param media its media type
 */
record Attachment(String name, String media, byte[] content) {

    /** A table. */
    static Attachment csv(String name, String text) {
        return new Attachment(name, OrderForm.CSV.media(), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An order as its supplier wants it.
     *
     * @param csv its lines as a table
     */
    static List<Attachment> of(OrderPaper paper, Supplier<String> csv) {
        return paper.forms().stream()
                .map(form -> switch (form) {
                    case PDF -> new Attachment(paper.fileName(form), form.media(), paper.pdf());
                    case CSV -> csv(paper.fileName(form), csv.get());
                    case EDIFACT -> new Attachment(paper.fileName(form), form.media(), paper.edifact());
                })
                .toList();
    }

    /** What the files of an order will be called, as a text says it; empty where there are none. */
    static String names(OrderPaper paper) {
        return paper.forms().stream().map(paper::fileName).collect(Collectors.joining(", "));
    }
}
