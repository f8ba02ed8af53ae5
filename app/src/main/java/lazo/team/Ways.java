package lazo.team;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import lazo.kernel.Allowed;
import lazo.kernel.AllowedToEverybody;
import lazo.kernel.Open;
import lazo.site.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides who may come which way, by what stands on the method that would answer: {@link Open}, {@link
 * AllowedToEverybody} who is signed in, or {@link Allowed} to some roles. Whatever says nothing is closed.
 */
@Component
class Ways implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Ways(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where) {
        HandlerMethod method = method(where.getRequest());
        if (method != null && method.hasMethodAnnotation(Open.class)) {
            return YES;
        }
        Authentication here = who.get();
        if (here == null || !(here.getPrincipal() instanceof Person person)) {
            return NO;
        }
        return method == null || allows(method, person) ? YES : NO; // where there is no method there is no page either
    }

    private static boolean allows(HandlerMethod method, Person person) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        return allowed == null
                ? method.hasMethodAnnotation(AllowedToEverybody.class)
                : Set.of(allowed.value()).contains(person.role());
    }

    private @Nullable HandlerMethod method(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        for (RequestMappingHandlerMapping mapping : mappings) {
            HandlerMethod found = method(mapping, request);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable HandlerMethod method(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (Exception noneForThisRequest) { // declared so by the interface: a method or a type that nobody takes
            return null;
        }
    }
}
