/**
 * What every page shares: layout, navigation, texts, the look. A room shows a page by answering the
 * {@link lazo.book.Html.Node} that {@link lazo.site.Layout} makes of its content, and stands in the navigation once it
 * has a bean of {@link lazo.site.Place}.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package lazo.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
