package aisle.server.assistant.knowledge;

/**
 * A piece of text that can be found.
 *
 * @param key what it is in every index, such as {@code product-17}
 * @param store whose it is; {@link #CHAIN} when it is every store's
 * @param title what it is called
 * @param text the rest of it; a passage without title and text was deleted
 */
record Passage(String key, long store, String title, String text) {

    static final long CHAIN = 0;

    boolean deleted() {
        return title.isEmpty() && text.isEmpty();
    }

    String whole() {
        return text.isEmpty() ? title : title + ". " + text;
    }
}
