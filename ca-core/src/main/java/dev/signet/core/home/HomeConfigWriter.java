package dev.signet.core.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes {@code signet.yaml} with a comment on each setting, for people to edit. */
final class HomeConfigWriter {
    private final StringBuilder out = new StringBuilder();

    static String write(HomeConfig config) {
        HomeConfigWriter writer = new HomeConfigWriter();
        writer.home(config);
        return writer.out.toString();
    }

    private void home(HomeConfig config) {
        line("# A Signet home: who this certification authority is and where its parts lie.");
        line("# File names are relative to this file. Lifetimes are written as 90d, 12h or 1y.");
        line("# The directory describes itself and can be copied; keep a backup of all of it.");
        line("version: 1");
        line("");
        line("# The authority that signs unless --authority names another.");
        line("issuing-authority: " + quoted(config.issuingAuthority()));
        line("");
        line("# Where `signet publish` puts CRLs and CA certificates; serve this directory over HTTP.");
        line("publish-directory: " + quoted(config.publishDirectory()));
        line("");
        line("authorities:");
        for (Map.Entry<String, AuthorityConfig> authority : config.authorities().entrySet()) {
            line("  " + quoted(authority.getKey()) + ":");
            authority(authority.getValue());
        }
    }

    private void authority(AuthorityConfig authority) {
        optional("certificate", authority.certificate(), "absent: the certificate is still to come from its issuer");
        optional("key", authority.key(), "absent: the key is held elsewhere, and so are its CRLs made");
        optional("issuer", authority.issuer(), "absent: a root");
        optional(
                "passphrase-file",
                authority.passphraseFile(),
                "a file whose first line opens the key; absent: SIGNET_PASSPHRASE, or it is asked for");
        authority.successor().ifPresent(name -> {
            line("    # Who has taken over; this authority serves what it has issued until that ends.");
            line("    successor: " + quoted(name));
        });
        authority.predecessor().ifPresent(name -> {
            line("    # Whom this authority takes over from when its certificate is there.");
            line("    predecessor: " + quoted(name));
        });
        line("    # How long a CRL is good for; publish a new one well before it ends.");
        line("    crl-lifetime: " + quoted(authority.crlLifetime()));
        line("    # URLs written into the certificates that this authority issues.");
        list("crl-urls", authority.crlUrls());
        list("issuer-urls", authority.issuerUrls());
        list("ocsp-urls", authority.ocspUrls());
    }

    private void optional(String name, Optional<String> value, String comment) {
        if (value.isPresent()) {
            line("    " + name + ": " + quoted(value.get()));
        } else {
            line("    # " + name + ": " + comment);
        }
    }

    private void list(String name, List<String> values) {
        if (values.isEmpty()) {
            line("    " + name + ": []");
            return;
        }
        line("    " + name + ":");
        for (String value : values) {
            line("      - " + quoted(value));
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Returns a plain scalar where YAML allows no other reading of it, and a double-quoted one elsewhere. */
    private static String quoted(String value) {
        boolean plain = !value.isEmpty()
                && Character.isLetter(value.charAt(0))
                && value.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "-_./".indexOf(c) >= 0))
                && !List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n")
                        .contains(value.toLowerCase(java.util.Locale.ROOT));
        if (plain) {
            return value;
        }
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < 0x20) {
                text.append("\\x")
                        .append(Character.forDigit(character >> 4, 16))
                        .append(Character.forDigit(character & 15, 16));
            } else {
                text.append(character);
            }
        }
        return text.append('"').toString();
    }

    private HomeConfigWriter() {}
}
