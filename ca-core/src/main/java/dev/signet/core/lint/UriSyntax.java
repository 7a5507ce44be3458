package dev.signet.core.lint;

import dev.signet.core.problem.ForeignText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Absolute URIs as RFC 5280 section 4.2.1.6 wants them: with a scheme, and a host where there is an authority. */
final class UriSyntax {
    static Optional<String> defect(String text) {
        try {
            URI uri = new URI(text);
            if (!uri.isAbsolute()) {
                return Optional.of("it has no scheme");
            }
            if (text.startsWith("://", uri.getScheme().length())) {
                String authority = uri.getRawAuthority();
                return authority == null || authority.isEmpty() ? Optional.of("it has no host") : Optional.empty();
            }
            return Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.of(ForeignText.shown(malformed.getReason()));
        }
    }

    private UriSyntax() {}
}
