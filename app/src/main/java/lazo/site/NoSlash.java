package lazo.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** An address of a page with a slash at its end leads to the same without it. Programs have addresses of their own. */
@Component
class NoSlash extends OncePerRequestFilter {

    private static final List<String> OF_PROGRAMS = List.of("/v1/", "/hooks/", "/actuator/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String page = request.getRequestURI().replaceAll("/+$", "");
        if (page.isEmpty() || !Here.orHome(page).equals(page)) {
            next.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, query == null ? page : page + "?" + query);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("GET")
                || !path.endsWith("/")
                || OF_PROGRAMS.stream().anyMatch(path::startsWith);
    }
}
