/** What every page shares: layout, navigation, texts, the look. */
@NullMarked
package lazo.site;

import org.jspecify.annotations.NullMarked;
