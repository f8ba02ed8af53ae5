package lazo.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lazo.book.Html;
import lazo.book.Html.Node;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Writes what a handler answers as a value of {@link Html}, whole page or fragment. */
final class PageWriter extends AbstractHttpMessageConverter<Node> {

    PageWriter() {
        super(new MediaType("text", "html", StandardCharsets.UTF_8), MediaType.ALL);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Node.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(org.springframework.http.@org.jspecify.annotations.Nullable MediaType type) {
        return false;
    }

    @Override
    protected Node readInternal(Class<? extends Node> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("Pages are written, not read.");
    }

    @Override
    protected void writeInternal(Node page, HttpOutputMessage message) throws IOException {
        message.getHeaders().setContentType(new MediaType("text", "html", StandardCharsets.UTF_8));
        byte[] bytes = Html.render(page).getBytes(StandardCharsets.UTF_8);
        message.getHeaders().setContentLength(bytes.length);
        message.getBody().write(bytes);
    }
}
