package aisle.server.catalog.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads GS1's catalogue item notification (GDSN, XML) as rows: one for each trade item that is sold to people, with the
 * packs that it comes in as they are nested around it (docs/product-files.md). The file comes from outside: no document
 * type, no entities of its own, nothing fetched, no deeper than it need be, and never more than one item in memory.
 */
final class ItemNotification {

    /** What is wrong with a file, and the line it stands in. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;

        private Unreadable(int line, String why) {
            super(why);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static final int DEPTH_MAX = 64;
    private static final int TEXT_MAX = 1_000;
    private static final int LANGUAGES_MAX = 12;
    private static final int NESTED_MAX = 8;

    private final Path file;
    private final Set<String> languages = new LinkedHashSet<>();
    private int items;

    private ItemNotification(Path file) {
        this.file = file;
    }

    /**
     * Reads all items, twice: first for the languages that they are described in, for these are columns.
     *
     * @param language whose descriptions lead, BCP 47
     * @throws Unreadable naming the line
     */
    static void read(Path file, String language, FileRows.Taker taker) throws IOException {
        var message = new ItemNotification(file);
        message.each(item -> message.languages.addAll(item.descriptions.keySet()));
        List<String> columns = message.ordered(language);
        taker.row(1, TradeItem.headings(columns));
        message.items = 0;
        message.each(item -> taker.row(message.items + 1, item.cells(columns)));
    }

    private List<String> ordered(String language) {
        List<String> ordered = new ArrayList<>(languages);
        String wanted = language.split("-", 2)[0];
        ordered.stream()
                .filter(each -> each.split("-", 2)[0].equals(wanted))
                .findFirst()
                .ifPresent(first -> {
                    ordered.remove(first);
                    ordered.addFirst(first);
                });
        return ordered;
    }

    private void each(Consumer<TradeItem> taker) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            try {
                new Reading(xml, taker).all();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw new Unreadable(Math.max(line, 1), "is broken: this is no XML that can be read");
        }
    }

    /** The one that comes with Java: what else lies on the class path has other defaults. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** An item, and how many of it the one around it holds. */
    private static final class Frame {
        private final String quantity;
        private final TradeItem item = new TradeItem();

        private Frame(String quantity) {
            this.quantity = quantity;
        }
    }

    /** One pass through a message. */
    private final class Reading {

        private final XMLStreamReader xml;
        private final Consumer<TradeItem> taker;
        private final Deque<String> path = new ArrayDeque<>();
        private final Deque<Frame> frames = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private String quantity = "";
        private String unit = "";
        private String spoken = "";

        private Reading(XMLStreamReader xml, Consumer<TradeItem> taker) {
            this.xml = xml;
            this.taker = taker;
        }

        private void all() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
                    case XMLStreamConstants.DTD -> throw refused("has a document type, which no message of GS1 has");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refused("names an entity, which no message of GS1 has");
                    default -> {
                        // Comments and instructions say nothing of goods.
                    }
                }
            }
        }

        private Unreadable refused(String why) {
            return new Unreadable(xml.getLocation().getLineNumber(), why);
        }

        private void begin(String name) {
            if (path.size() >= DEPTH_MAX) {
                throw refused("is nested deeper than " + DEPTH_MAX + " elements");
            }
            if (path.isEmpty() && !name.equals("catalogueItemNotificationMessage")) {
                throw refused("does not begin a catalogue item notification of GS1 but " + name);
            }
            path.push(name);
            text.setLength(0);
            String measured = xml.getAttributeValue(null, "measurementUnitCode");
            unit = measured == null ? "" : measured;
            String language = xml.getAttributeValue(null, "languageCode");
            spoken = language == null ? "" : language;
            if (name.equals("catalogueItem")) {
                if (frames.size() >= NESTED_MAX) {
                    throw refused("has packs in more than " + NESTED_MAX + " levels");
                }
                frames.push(new Frame(quantity));
                quantity = "";
            }
        }

        /** No more than a cell may have, and one letter that says so: other elements have texts without end. */
        private void text(String part) {
            if (!frames.isEmpty()) {
                text.append(part, 0, Math.min(part.length(), TEXT_MAX + 1 - text.length()));
            }
        }

        private void end() {
            String name = path.pop();
            String parent = path.isEmpty() ? "" : path.peek();
            String said = text.toString().strip();
            text.setLength(0);
            if (name.equals("catalogueItem")) {
                frames.pop();
            } else if (parent.equals("catalogueItemChildItemLink") && name.equals("quantity")) {
                quantity = said;
            } else if (!frames.isEmpty()) {
                Frame frame = frames.peek();
                if (name.equals("tradeItem")) {
                    finish(frame);
                } else {
                    frame.item.said(parent, name, said, unit, spoken);
                    requireFewLanguages(frame.item);
                }
            }
        }

        private void requireFewLanguages(TradeItem item) {
            if (item.descriptions.size() > LANGUAGES_MAX || languages.size() > LANGUAGES_MAX) {
                throw refused("is described in more than " + LANGUAGES_MAX + " languages");
            }
        }

        private void finish(Frame frame) {
            TradeItem item = frame.item;
            if (!item.isSold()) {
                return;
            }
            Iterator<Frame> outwards = frames.iterator();
            String held = outwards.next().quantity;
            while (outwards.hasNext()) {
                Frame around = outwards.next();
                item.packs.add(around.item.gtin + " \u00d7 " + (held.isEmpty() ? "?" : held));
                held = times(held, around.quantity);
            }
            items++;
            taker.accept(item);
        }

        private static String times(String one, String other) {
            return one.matches("\\d{1,6}") && other.matches("\\d{1,6}")
                    ? Long.toString(Long.parseLong(one) * Long.parseLong(other))
                    : "";
        }
    }
}
