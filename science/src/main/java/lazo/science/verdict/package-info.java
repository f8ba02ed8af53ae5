/** What the numbers suggest: the value of each way on, the guards that hold one back, what would change it. */
@NullMarked
package lazo.science.verdict;

import org.jspecify.annotations.NullMarked;
