import Text
import Values

extension HTMLPage {
  /// A row for each bar: what it is of, the bar, how many.
  mutating func draw(_ chart: Chart) {
    // Of four hundred dots across, as wide as a phone is.
    let (height, start, room) = (22, 136, 200)
    let most = max(1, chart.bars.map(\.count).max() ?? 1)
    let said = chart.bars.map { "\($0.label)\($0.count)\($0.unit)" }
    lines.append(
      "<svg class=\"chart\" viewBox=\"0 0 400 \(height * chart.bars.count)\" role=\"img\""
        + " aria-label=\"\(said.joined(separator: "，").inHTML)\">")
    for (place, bar) in chart.bars.enumerated() {
      let top = place * height
      let width = bar.count * room / most
      lines.append(
        "<g><title>\(said[place].inHTML)</title>"
          + "<text x=\"\(start - 6)\" y=\"\(top + 16)\" text-anchor=\"end\">"
          + "\(bar.label.clipped(to: 18).inHTML)</text>"
          + "<path class=\"line\" d=\"M\(start) \(top + 2)v\(height - 4)\"/>"
          + "<path d=\"M\(start) \(top + 5)h\(width)v\(height - 10)h-\(width)z\"/>"
          + "<text x=\"\(start + width + 6)\" y=\"\(top + 16)\">\(bar.count)\(bar.unit)</text></g>")
    }
    lines.append("</svg>")
  }

  /// The address, and its code for whoever stands before the paper with a phone.
  mutating func write(addressOf document: Document) {
    guard let address = document.address, let line = document.addressLine else { return }
    lines.append("<div class=\"address\">")
    if let code = QRCode(address.text) {
      let size = code.outerSize
      lines.append(
        "<svg viewBox=\"0 0 \(size) \(size)\" shape-rendering=\"crispEdges\" role=\"img\""
          + " aria-label=\"\(line.inHTML)\"><path fill=\"#fff\" d=\"M0 0h\(size)v\(size)h-\(size)z\"/>"
          + "<path d=\"\(code.path)\"/></svg>")
    }
    lines += [element("p", line), "</div>"]
  }
}
