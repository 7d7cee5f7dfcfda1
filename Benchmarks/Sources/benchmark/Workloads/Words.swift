/// What the messages of W1 are made of.
enum Words {
    /// Words of subjects.
    static let topics = split(
        """
        orchard harvest timetable bridge inspection lantern delivery workshop rehearsal concert ticket refund library \
        catalogue server migration outage bakery order garden survey results translation glossary printer manual draft \
        museum excursion permit railway timber estimate warehouse inventory ledger audit proposal newsletter volunteer \
        rota choir practice
        """
    )

    /// Given names, some of them with letters beyond ASCII.
    static let givenNames = split(
        """
        Agnieszka Björn Cécile Davide Eszter Fiona Gustavo Hélène Ilse Jasper Kirsten Ludmila Matthijs Noémie Oskar \
        Patrícia Renata Stéphane Teodora Vilém
        """
    )

    /// Family names, some of them with letters beyond ASCII.
    static let familyNames = split(
        """
        Aaltonen Brandão Çelik Dvořák Eliasson Fontaine Grünwald Horváth Iversen Jankowska Kaufmann Lindqvist Martínez \
        Nørgaard Oliveira Popescu Rasmussen Szabó Thorsen Weiß
        """
    )

    /// Labels of messages, already escaped.
    static let labels = [
        "To answer", "Waiting for reply", "Press &amp; public", "Archive 2025", "Yellow label", "Team",
    ]

    private static func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
