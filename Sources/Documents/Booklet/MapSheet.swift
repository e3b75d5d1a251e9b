import Affairs

/// Where each number stands on a map that is drawn of points alone: north is up, a degree of longitude is
/// as much shorter than one of latitude as the map's middle says (等距圆柱投影), and no number covers
/// another or anybody's place.
struct MapSheet: Hashable, Sendable {
  /// A place on the sheet, from its upper left corner.
  struct Spot: Hashable, Sendable {
    var x: Double
    var y: Double

    func distance(to other: Spot) -> Double {
      ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
  }

  /// One place: its dot, and where its number stands.
  struct Mark: Hashable, Sendable {
    let dot: Spot
    let label: Spot
  }

  /// In the order of the points that were given.
  private(set) var marks: [Mark]
  private(set) var width: Double
  private(set) var height: Double
  /// How long the bar of the scale is, and how many metres that is.
  let bar: (length: Double, metres: Int)

  static let dotRadius = 3.5
  static let labelRadius = 12.0
  private static let margin = 6.0
  /// What the dots spread over at most; narrow, so that numbers can be read on a telephone.
  private static let room = (width: 400.0, height: 480.0)
  /// What stands close together isn't drawn as if it were far apart.
  private static let leastSpan = 60.0

  init(_ points: [Site.Point]) {
    let metres = Self.metres(of: points)
    let (xs, ys) = (metres.map(\.x), metres.map(\.y))
    let span = (
      x: max(Self.leastSpan, (xs.max() ?? 0) - (xs.min() ?? 0)),
      y: max(Self.leastSpan, (ys.max() ?? 0) - (ys.min() ?? 0))
    )
    let scale = min(Self.room.width / span.x, Self.room.height / span.y)
    let dots = metres.map { Spot(x: $0.x * scale, y: $0.y * scale) }
    let labels = Self.labels(beside: dots)
    // The sheet is as large as what stands on it.
    let all = labels + dots
    let edge = Self.labelRadius + Self.margin
    let left = (all.map(\.x).min() ?? 0) - edge
    let top = (all.map(\.y).min() ?? 0) - edge
    marks = zip(dots, labels).map { dot, label in
      Mark(
        dot: Spot(x: dot.x - left, y: dot.y - top),
        label: Spot(x: label.x - left, y: label.y - top))
    }
    width = max(160, (all.map(\.x).max() ?? 0) + edge - left)
    height = (all.map(\.y).max() ?? 0) + edge - top
    let length = Self.roundMetres(atMost: min(120, width / 2) / scale)
    bar = (Double(length) * scale, length)
  }

  static func == (one: MapSheet, other: MapSheet) -> Bool {
    one.marks == other.marks && one.bar == other.bar
  }

  func hash(into hasher: inout Hasher) { hasher.combine(marks) }

  // MARK: - Projection

  /// East and south of the middle.
  private static func metres(of points: [Site.Point]) -> [Spot] {
    guard let first = points.first else { return [] }
    let latitudes = points.map(\.latitude)
    let middle = ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2
    let degree = 111_195.0
    let narrow = cosine(ofDegrees: middle)
    return points.map { point in
      // The shorter way round the earth.
      let east = (point.longitude - first.longitude).remainder(dividingBy: 360)
      return Spot(x: east * degree * narrow, y: (middle - point.latitude) * degree)
    }
  }

  /// Of an angle of at most a right one, either way, to six digits.
  static func cosine(ofDegrees degrees: Double) -> Double {
    let angle = degrees * .pi / 180
    let square = angle * angle
    return 1 - square / 2
      * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))))
  }

  /// 1, 2 or 5 with noughts behind it.
  private static func roundMetres(atMost metres: Double) -> Int {
    var power = 1
    while Double(power) * 10 <= metres { power *= 10 }
    return [5, 2].map { $0 * power }.first { Double($0) <= metres } ?? power
  }

  // MARK: - Numbers

  /// Where each number stands: as near to its dot as it can without touching a number that was placed
  /// before it or any dot; above before below, and right before left.
  private static func labels(beside dots: [Spot]) -> [Spot] {
    var labels: [Spot] = []
    for dot in dots { labels.append(free(beside: dot, dots, labels)) }
    return labels
  }

  private static func free(beside dot: Spot, _ dots: [Spot], _ labels: [Spot]) -> Spot {
    func isFree(_ spot: Spot) -> Bool {
      labels.allSatisfy { $0.distance(to: spot) >= 2 * labelRadius + 1 }
        && dots.allSatisfy { $0.distance(to: spot) >= labelRadius + dotRadius + 1 }
    }
    var ring = 1
    // Numbers and dots cover a bounded piece of the sheet, so that one of the rings is free.
    while true {
      if let spot = around(dot, ring).first(where: isFree) { return spot }
      ring += 1
    }
  }

  /// The places of a square ring around a dot, the nearest first.
  private static func around(_ dot: Spot, _ ring: Int) -> [Spot] {
    let step = labelRadius + dotRadius + 1.5
    let offsets = (-ring...ring).flatMap { y in
      (-ring...ring).filter { max(abs($0), abs(y)) == ring }.map { (x: $0, y: y) }
    }
    return offsets.sorted { one, other in
      (one.x * one.x + one.y * one.y, one.y, -one.x)
        < (other.x * other.x + other.y * other.y, other.y, -other.x)
    }.map { Spot(x: dot.x + Double($0.x) * step, y: dot.y + Double($0.y) * step) }
  }
}
