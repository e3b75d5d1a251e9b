import Affairs
import TestSupport
import Testing

@testable import Documents

/// Where numbers stand on a map.
@Suite struct MapSheetTests {
  private func point(_ latitude: Double, _ longitude: Double) throws -> Site.Point {
    try #require(Site.Point("\(latitude),\(longitude)"))
  }

  /// A number between, of so many digits that it isn't written with an exponent.
  private func number(
    _ range: ClosedRange<Int>, by random: inout SeededGenerator
  ) -> Double { Double(Int.random(in: range, using: &random)) / 100_000 }

  @Test func `no number touches another or anybody's place, however close places lie`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    for round in 0..<tried(of: 100) {
      var points: [Site.Point] = []
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        points.append(
          try point(
            number(3_997_000...3_997_200, by: &random), number(11_643_000...11_643_200, by: &random)
          ))
      }
      // Several things stand at one place.
      points += points.prefix(3)
      let sheet = MapSheet(points)
      #expect(sheet.marks.count == points.count)
      let (labels, dots) = (sheet.marks.map(\.label), sheet.marks.map(\.dot))
      for (place, label) in labels.enumerated() {
        let others = labels[..<place]
        #expect(
          others.allSatisfy { $0.distance(to: label) >= 2 * MapSheet.labelRadius }, "round \(round)"
        )
        #expect(
          dots.allSatisfy {
            $0.distance(to: label) >= MapSheet.labelRadius + MapSheet.dotRadius
          }, "round \(round)")
        #expect((0...sheet.width).contains(label.x) && (0...sheet.height).contains(label.y))
      }
    }
  }

  @Test
  func `north is up, east is right, and a degree of longitude is shorter than one of latitude`()
    throws
  {
    let sheet = MapSheet([
      try point(60.01, 30), try point(60, 30), try point(60, 30.01),
    ])
    let dots = sheet.marks.map(\.dot)
    let (up, right) = (dots[1].y - dots[0].y, dots[2].x - dots[1].x)
    #expect(up > 0 && right > 0 && dots[0].x == dots[1].x)
    // 60° north a degree of longitude is half of one of latitude.
    #expect(abs(right / up - 0.5) < 0.001)
  }

  @Test(arguments: [(0.0, 1.0), (60, 0.5), (-60, 0.5), (90, 0), (39.97, 0.766_38)])
  func `the cosine of a latitude is what a table says`(degrees: Double, cosine: Double) {
    #expect(abs(MapSheet.cosine(ofDegrees: degrees) - cosine) < 0.000_01)
  }

  @Test func `the bar is a round number of metres and as long as they are`() throws {
    let sheet = MapSheet([try point(39.97, 116.43), try point(39.979, 116.43)])
    let metres = sheet.bar.metres
    #expect([1, 2, 5].contains { metres.description.first == "\($0)".first })
    let height = sheet.marks[0].dot.y - sheet.marks[1].dot.y
    // 0.009° of latitude are 1000.8 metres.
    #expect(abs(abs(height) / sheet.bar.length * Double(metres) - 1000.8) < 1)
  }

  @Test func `one place alone has a map, and the date line is no way round the earth`() throws {
    #expect(MapSheet([try point(39.97, 116.43)]).marks.count == 1)
    let sheet = MapSheet([try point(0, 179.999), try point(0, -179.999)])
    #expect(sheet.marks[0].dot.x < sheet.marks[1].dot.x)
    #expect(sheet.bar.metres <= 100)
  }
}
