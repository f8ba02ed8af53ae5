package lazo.team;

import static lazo.book.Html.at;
import static lazo.book.Html.el;

import io.nayuki.qrcodegen.QrCode;
import lazo.book.Html.Node;

/** What a telephone reads, drawn here so that the secret in it travels nowhere else. */
final class QrPicture {

    private static final int QUIET = 4;

    private QrPicture() {}

    static Node of(String content, String label) {
        QrCode code = QrCode.encodeText(content, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * QUIET;
        return el(
                "svg.qr",
                at("viewBox", "-" + QUIET + " -" + QUIET + " " + side + " " + side),
                at("role", "img"),
                at("aria-label", label),
                at("shape-rendering", "crispEdges"),
                el("path", at("d", path.toString())));
    }
}
