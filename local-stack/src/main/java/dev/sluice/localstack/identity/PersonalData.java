package dev.sluice.localstack.identity;

import java.util.List;

/**
 * What a real issuer's token says of somebody besides: made up from the subject, different for everybody, and such that
 * it can be recognised wherever it does not belong. The domain and the country code are of those that nobody has.
 */
public record PersonalData(String name, String email, String phone) {
    private static final int NUMBERS = 100_000_000;

    public static PersonalData of(String subject) {
        int number = Math.floorMod(subject.hashCode() * 31, NUMBERS);
        return new PersonalData(
                "Bearer of " + subject, "post-of-" + subject + "@mail.invalid", String.format("+999%08d", number));
    }

    public List<String> all() {
        return List.of(name, email, phone);
    }
}
