package aisle.server.organization;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended, by the numbers that the list is sorted by: the next begins behind it, whatever has come
 * or gone meanwhile.
 *
 * @param numbers of the last row
 */
public record PageMark(List<Long> numbers) {
    /** Keeps its own copy of the numbers. */
    public PageMark {
        numbers = List.copyOf(numbers);
    }

    /**
     * A mark of so many numbers.
     *
     * @param numbers of the last row
     */
    public static PageMark of(Long... numbers) {
        return new PageMark(List.of(numbers));
    }

    /**
     * Reads the mark that a page gave as its next.
     *
     * @param after its text; null for the first page
     * @param first what stands before the first row
     * @throws Problem 400 naming {@code after}
     */
    public static PageMark read(@Nullable String after, PageMark first) {
        if (after == null) {
            return first;
        }
        try {
            List<Long> numbers =
                    Arrays.stream(after.split("_", -1)).map(Long::valueOf).toList();
            if (numbers.size() == first.numbers().size()) {
                return new PageMark(numbers);
            }
        } catch (NumberFormatException other) {
            // What is not numbers is refused like what is too few of them.
        }
        throw Problem.invalid("after", after, "the next of the page before");
    }

    /** The mark as it stands in an address. */
    public String text() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("_"));
    }

    /** One of its numbers, the leading 0. */
    public long at(int place) {
        return numbers.get(place);
    }
}
