package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyDocumentReader;
import dev.signet.core.keyfile.KeyDocumentReader.Encoding;
import dev.signet.core.keyfile.KeyProgress;
import dev.signet.core.keyfile.KeyRecipe;
import dev.signet.core.text.CertificateDocument;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the key that {@code -newkey} and {@code -pkeyopt} describe. */
final class NewKey {
    private static final int MOST_RSA_BITS = 16384;

    private final Session session;
    private final PrintStream err;
    private String type = "RSA";
    private final boolean quiet;
    private int bits = -1;
    private @Nullable KeyDocument parameters;

    private NewKey(Session session, boolean quiet) {
        this.session = session;
        this.quiet = quiet;
        this.err = session.err();
    }

    /**
     * Returns a new key, or null after having said what is wrong.
     *
     * @param description what {@code -newkey} says; null for RSA
     * @param defaultBits the size of an RSA key for which none is given
     * @param quiet whether nobody wants to see how far it is
     */
    static @Nullable KeyDocument make(
            Session session, @Nullable String description, int defaultBits, List<String> options, boolean quiet) {
        NewKey key = new NewKey(session, quiet);
        if (!key.describe(description)) {
            return null;
        }
        KeyRecipe recipe = key.recipe(defaultBits);
        return recipe == null || !key.takeAll(recipe, options) ? null : key.make(recipe);
    }

    private boolean describe(@Nullable String description) {
        if (description == null) {
            return true;
        }
        if (startsWithDigit(description)) {
            bits = leadingNumber(description);
            return true;
        }
        int colon = description.indexOf(':');
        String first = colon < 0 ? description : description.substring(0, colon);
        String second = colon < 0 ? null : description.substring(colon + 1);
        boolean fromFile = "param".startsWith(first);
        if (fromFile && second == null) {
            err.println("Parameter file requested but no path given: " + description);
            return false;
        }
        type = fromFile ? "" : first;
        if (second != null && !fromFile && startsWithDigit(second)) {
            bits = leadingNumber(second);
            return true;
        }
        return second == null || readParameters(second);
    }

    private static boolean startsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private static int leadingNumber(String text) {
        int number = 0;
        for (int i = 0; i < text.length() && startsWithDigit(text.substring(i)) && number < 1_000_000; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** Takes the parameters of a file, or of the key of a certificate. */
    private boolean readParameters(String name) {
        byte[] bytes = InputFile.read(session, name).bytes();
        if (bytes == null) {
            err.println("Cannot open parameter file " + name);
            return false;
        }
        parameters = KeyDocumentReader.parameters(bytes, Encoding.PEM);
        if (parameters == null) {
            for (CertificateDocument certificate : CertificateInput.find(bytes, null, 1)) {
                parameters = KeyDocumentReader.publicKeyInfo(certificate.publicKeyOctets());
            }
        }
        if (parameters == null) {
            err.println("Error reading parameter file " + name);
            return false;
        }
        if (!type.isEmpty() && !type.equalsIgnoreCase(parameters.type().toString())) {
            err.println("Key type does not match parameters");
            return false;
        }
        type = parameters.type().toString();
        return true;
    }

    private @Nullable KeyRecipe recipe(int defaultBits) {
        KeyRecipe recipe = parameters != null ? KeyRecipe.with(parameters) : KeyRecipe.of(type);
        if (recipe == null) {
            err.println("Error allocating keygen context");
            return null;
        }
        String name = type.toUpperCase(Locale.ROOT);
        boolean rsa = name.equals("RSA") || name.equals("RSA-PSS");
        int size = bits < 0 && rsa && parameters == null ? defaultBits : bits;
        if (size >= 0 && !recipe.set(rsa ? "rsa_keygen_bits" : "bits", Integer.toString(size))) {
            err.println("Error setting keysize");
            return null;
        }
        if (rsa && size > MOST_RSA_BITS) {
            err.println("Warning: It is not recommended to use more than " + MOST_RSA_BITS + " bit for RSA keys.\n"
                    + "         Your key size is " + size + "! Larger key size may behave not as expected.");
        }
        return recipe;
    }

    private boolean takeAll(KeyRecipe recipe, List<String> options) {
        for (String option : options) {
            int colon = option.indexOf(':');
            if (colon < 0 || !recipe.set(option.substring(0, colon), option.substring(colon + 1))) {
                err.println("Key parameter error \"" + option + "\"");
                return false;
            }
        }
        return true;
    }

    private @Nullable KeyDocument make(KeyRecipe recipe) {
        Progress progress = new Progress(err);
        KeyDocument made = recipe.key(new SecureRandom(), quiet ? KeyProgress.NONE : progress);
        if (made == null) {
            err.println("req: Error generating " + type + " key");
        } else if (progress.shown) {
            err.println();
        }
        return made;
    }

    /** A line of dots while primes are looked for. */
    private static final class Progress implements KeyProgress {
        private final PrintStream err;
        private boolean shown;

        Progress(PrintStream err) {
            this.err = err;
        }

        @Override
        public void candidate() {
            show('.');
        }

        @Override
        public void prime() {
            show('+');
        }

        private void show(char mark) {
            shown = true;
            err.print(mark);
            err.flush();
        }
    }
}
