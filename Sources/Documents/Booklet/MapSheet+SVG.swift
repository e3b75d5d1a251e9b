extension MapSheet {
  /// The map as it is drawn: a dot for each place, its number beside it, north, and how far is far.
  ///
  /// - Parameter label: what it is, for whoever has it read to them.
  func svg(labelled label: String) -> HTMLText {
    let strip = 30.0
    let foot = height + strip * 0.6
    // Numbers stand above all dots and lines.
    var pieces = marks.map { line(from: $0.dot, to: $0.label) }
    pieces += marks.map { dot($0.dot) }
    for (place, mark) in marks.enumerated() { pieces += number(place + 1, at: mark.label) }
    pieces += scale(at: foot) + north(at: foot)
    return .tag(
      "svg", pieces,
      with: [
        "role": "img", "aria-label": label,
        "viewBox": "0 0 \(written(width)) \(written(height + strip))",
        "font-family": "sans-serif", "font-size": "14",
      ])
  }

  private func line(from dot: Spot, to label: Spot) -> HTMLText {
    .tag(
      "line",
      with: [
        "x1": written(dot.x), "y1": written(dot.y), "x2": written(label.x),
        "y2": written(label.y), "stroke": "#666",
      ])
  }

  private func dot(_ spot: Spot) -> HTMLText {
    .tag(
      "circle",
      with: [
        "cx": written(spot.x), "cy": written(spot.y), "r": written(Self.dotRadius), "fill": "#111",
      ])
  }

  private func number(_ number: Int, at spot: Spot) -> [HTMLText] {
    [
      .tag(
        "circle",
        with: [
          "cx": written(spot.x), "cy": written(spot.y), "r": written(Self.labelRadius),
          "fill": "#fff", "stroke": "#111",
        ]),
      .tag(
        "text", "\(number)",
        with: ["x": written(spot.x), "y": written(spot.y + 5), "text-anchor": "middle"]),
    ]
  }

  private func scale(at y: Double) -> [HTMLText] {
    let (left, right) = (8.0, 8.0 + bar.length)
    let path =
      "M\(written(left)) \(written(y - 4))V\(written(y))H\(written(right))V\(written(y - 4))"
    let metres = bar.metres < 1000 ? "\(bar.metres)米" : "\(bar.metres / 1000)公里"
    return [
      .tag("path", with: ["d": path, "fill": "none", "stroke": "#111"]),
      .tag(
        "text", metres, with: ["x": written(right + 6), "y": written(y + 1), "font-size": "12"]),
    ]
  }

  private func north(at y: Double) -> [HTMLText] {
    let x = width - 30
    let path =
      "M\(written(x)) \(written(y))V\(written(y - 18))L\(written(x - 4)) \(written(y - 11))"
      + "M\(written(x)) \(written(y - 18))L\(written(x + 4)) \(written(y - 11))"
    return [
      .tag("path", with: ["d": path, "fill": "none", "stroke": "#111"]),
      .tag("text", "北", with: ["x": written(x + 7), "y": written(y + 1), "font-size": "12"]),
    ]
  }

  /// `12.5`; nothing on the sheet lies before its corner.
  private func written(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
