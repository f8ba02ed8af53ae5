package lazo.cli.fit;

import java.util.List;

/**
 * Words as whole numbers.
 *
 * @param levels the distinct words in alphabetical order
 * @param codes for each row the place of its word in {@code levels}; −1 where the cell is empty
 */
record Factor(List<String> levels, int[] codes) {}
