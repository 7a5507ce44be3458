package dev.signet.core.home;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code signet.yaml}, strictly: an unknown or repeated setting, or one of the wrong type, is an error that names the
 * line. It walks the tokens itself, because binding classes by reflection costs a command more time than the signature.
 */
final class HomeConfigReader {
    private static final List<String> HOME_SETTINGS =
            List.of("version", "issuing-authority", "publish-directory", "authorities");
    private static final List<String> AUTHORITY_SETTINGS = List.of(
            "certificate",
            "key",
            "issuer",
            "passphrase-file",
            "crl-lifetime",
            "crl-urls",
            "issuer-urls",
            "ocsp-urls",
            "successor",
            "predecessor");

    private final String source;
    private final JsonParser parser;

    private HomeConfigReader(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * @param source the name of the file, for messages
     * @throws SignetException of kind {@code INPUT} if the text is no such configuration
     */
    static HomeConfig read(String text, String source) {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            return new HomeConfigReader(source, parser).home();
        } catch (JsonParseException malformed) {
            throw Problem.of(Kind.INPUT, "cannot read " + source)
                    .because("line " + malformed.getLocation().getLineNr() + ": " + malformed.getOriginalMessage())
                    .fix("mend the line; the file is YAML")
                    .exception();
        } catch (IOException unexpected) {
            throw Problem.of(Kind.INPUT, "cannot read " + source)
                    .because(String.valueOf(unexpected.getMessage()))
                    .exception();
        }
    }

    private HomeConfig home() throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>();
        next(JsonToken.START_OBJECT, "settings");
        while (nextSetting(HOME_SETTINGS, settings, "")) {
            String name = parser.currentName();
            settings.put(name, name.equals("authorities") ? authorities() : text(name));
        }
        if (parser.nextToken() != null) {
            throw problem("something follows the settings", "remove it");
        }
        String version = string(settings, "version", "1");
        if (!version.equals("1")) {
            throw problem("version is " + version + ", this Signet reads version 1", "use the Signet that wrote it");
        }
        @SuppressWarnings("unchecked")
        Map<String, AuthorityConfig> authorities =
                (Map<String, AuthorityConfig>) settings.getOrDefault("authorities", Map.<String, AuthorityConfig>of());
        HomeConfig config = new HomeConfig(
                string(settings, "issuing-authority", "issuing"),
                string(settings, "publish-directory", "public"),
                authorities);
        check(config);
        return config;
    }

    private void check(HomeConfig config) {
        List<String> names = List.copyOf(config.authorities().keySet());
        if (!names.contains(config.issuingAuthority())) {
            throw problem(
                    "issuing-authority is \"" + config.issuingAuthority() + "\", which is not among the authorities",
                    "name one of " + names);
        }
        config.authorities().forEach((name, authority) -> {
            requireKnown("issuer", name, authority.issuer(), names);
            requireKnown("successor", name, authority.successor(), names);
            requireKnown("predecessor", name, authority.predecessor(), names);
        });
    }

    private void requireKnown(String setting, String of, Optional<String> name, List<String> names) {
        if (name.isPresent() && !names.contains(name.get())) {
            throw problem(
                    "the " + setting + " of \"" + of + "\" is \"" + name.get()
                            + "\", which is not among the authorities",
                    "name one of " + names);
        }
    }

    private Map<String, AuthorityConfig> authorities() throws IOException {
        Map<String, AuthorityConfig> authorities = new LinkedHashMap<>();
        next(JsonToken.START_OBJECT, "authorities");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (authorities.containsKey(name)) {
                throw problem("the authority \"" + name + "\" stands here twice", "remove one of them");
            }
            authorities.put(name, authority(name));
        }
        return authorities;
    }

    private AuthorityConfig authority(String name) throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>();
        next(JsonToken.START_OBJECT, "the authority \"" + name + "\"");
        while (nextSetting(AUTHORITY_SETTINGS, settings, " of the authority \"" + name + "\"")) {
            String setting = parser.currentName();
            settings.put(setting, setting.endsWith("-urls") ? texts(setting) : text(setting));
        }
        return new AuthorityConfig(
                optional(settings, "certificate"),
                optional(settings, "key"),
                optional(settings, "issuer"),
                optional(settings, "passphrase-file"),
                string(settings, "crl-lifetime", "7d"),
                list(settings, "crl-urls"),
                list(settings, "issuer-urls"),
                list(settings, "ocsp-urls"),
                optional(settings, "successor"),
                optional(settings, "predecessor"));
    }

    private boolean nextSetting(List<String> known, Map<String, Object> seen, String where) throws IOException {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.FIELD_NAME) {
            return false;
        }
        String name = parser.currentName();
        if (!known.contains(name)) {
            throw problem("unknown setting \"" + name + "\"" + where, "known settings are " + String.join(", ", known));
        }
        if (seen.containsKey(name)) {
            throw problem("the setting \"" + name + "\"" + where + " stands here twice", "remove one of them");
        }
        return true;
    }

    private void next(JsonToken expected, String what) throws IOException {
        if (parser.nextToken() != expected) {
            throw problem(
                    what + " must be a mapping of names to values", "compare with the sample in config/signet.yaml");
        }
    }

    private String text(String name) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            throw problem("\"" + name + "\" must be a text", "write a value behind the colon");
        }
        return parser.getText();
    }

    private List<String> texts(String name) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw problem("\"" + name + "\" must be a list", "write it as [\"http://pki.example/x.crl\"]");
        }
        List<String> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                throw problem("\"" + name + "\" must be a list of texts", "write each value in quotes");
            }
            values.add(parser.getText());
        }
        return List.copyOf(values);
    }

    private static Optional<String> optional(Map<String, Object> settings, String name) {
        return Optional.ofNullable((String) settings.get(name));
    }

    private static String string(Map<String, Object> settings, String name, String absent) {
        return (String) settings.getOrDefault(name, absent);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> settings, String name) {
        return (List<String>) settings.getOrDefault(name, List.<String>of());
    }

    private SignetException problem(String why, String fix) {
        return Problem.of(Kind.INPUT, "cannot use " + source)
                .because("line " + parser.currentLocation().getLineNr() + ": " + why)
                .fix(fix)
                .exception();
    }
}
