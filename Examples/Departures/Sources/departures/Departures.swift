import Tariff
import Timetables
import XMLCodec

/// A program with two documents, whose types come from schemas: one set of them in each build, the other checked in.
@main
struct Departures {
    static func main() throws {
        let timetable = try XMLDecoder(Timetable.self).decode(Array(timetableText.utf8))
        let fares = try XMLDecoder(Fares.self).decode(Array(faresText.utf8))
        print("From \(timetable.station) on \(timetable.day):")
        for departure in timetable.running {
            let price = fares.price(to: departure.to).map { "\($0) \(fares.currency)" }
            let platform = departure.platform.map { ", platform \($0)" } ?? ""
            print("\(departure.time) to \(departure.to)\(platform): \(price ?? "no fare")")
        }
    }

    private static let timetableText = """
        <Timetable xmlns="urn:example:timetable" Station="Old Bridge" Day="2026-11-23">
          <Departure><Time>06:12:00</Time><To>Harbour</To><Platform>2</Platform></Departure>
          <Departure State="Cancelled"><Time>06:40:00</Time><To>Harbour</To></Departure>
          <Departure State="Delayed"><Time>07:05:00</Time><To>Mill Hill</To></Departure>
        </Timetable>
        """

    private static let faresText = """
        <Fares xmlns="urn:example:fares" Currency="EUR">
          <Fare To="Harbour">3.20</Fare>
          <Fare To="Mill Hill">12.50</Fare>
        </Fares>
        """
}
