/** The pages in a real browser: an installed Chromium looks at the real server. */
@NullMarked
package lazo.screens;

import org.jspecify.annotations.NullMarked;
