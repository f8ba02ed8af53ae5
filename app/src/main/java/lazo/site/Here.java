package lazo.site;

/** Addresses that stay in the house. */
public final class Here {

    private Here() {}

    /** The path where it leads to a page of ours, or else the first page; nobody is sent elsewhere by a link. */
    public static String orHome(String path) {
        return path.matches("/(?![/\\\\])[A-Za-z0-9/_.~?=&%:@+-]*") ? path : "/";
    }
}
