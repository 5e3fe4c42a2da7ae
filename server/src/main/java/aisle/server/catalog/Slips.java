package aisle.server.catalog;

/**
 * How many slips of the hand lie between a word and what was typed: a letter too many, missing, wrong, or too early.
 */
final class Slips {

    private Slips() {}

    /**
     * Counts them. Two neighbouring letters that changed places are one slip, though they make two letters wrong.
     *
     * @return 0 for the same word
     */
    static int between(String typed, String word) {
        int[][] slips = new int[typed.length() + 1][word.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, typed, word, i, j);
            }
        }
        return slips[typed.length()][word.length()];
    }

    private static int fewest(int[][] slips, String typed, String word, int i, int j) {
        boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
        int fewest = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1), Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean changedPlaces = i > 1
                && j > 1
                && typed.charAt(i - 1) == word.charAt(j - 2)
                && typed.charAt(i - 2) == word.charAt(j - 1);
        return changedPlaces ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
