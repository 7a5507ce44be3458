package dev.signet.core.home;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code signet.yaml} says.
 *
 * @param issuingAuthority the name of the authority that signs unless another is asked for
 * @param publishDirectory where CRLs and CA certificates are published, relative to the home or absolute
 * @param authorities all authorities by name, the root first
 */
public record HomeConfig(String issuingAuthority, String publishDirectory, Map<String, AuthorityConfig> authorities) {
    public HomeConfig {
        authorities = Collections.unmodifiableMap(new LinkedHashMap<>(authorities));
    }

    HomeConfig with(String name, AuthorityConfig authority) {
        Map<String, AuthorityConfig> changed = new LinkedHashMap<>(authorities);
        changed.put(name, authority);
        return new HomeConfig(issuingAuthority, publishDirectory, changed);
    }

    HomeConfig withIssuingAuthority(String name) {
        return new HomeConfig(name, publishDirectory, authorities);
    }
}
