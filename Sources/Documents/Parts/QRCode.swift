import CQRCode

/// 二维码 of a short text.
///
/// ASCII alone goes in: without a mark of its encoding, which most cameras don't look for, anything
/// else is read as something else.
struct QRCode: Hashable {
  /// How many squares a side has.
  let size: Int
  /// Row by row, whether a square is dark.
  private let dark: [Bool]

  /// Light squares on each side, without which cameras don't find it.
  static let quiet = 4

  /// Nil for what isn't ASCII, is empty, or is longer than any code can hold.
  init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    guard !text.isEmpty, isPlain else { return nil }
    let room = Int(qrcode_buffer)
    var work = [UInt8](repeating: 0, count: room)
    var code = [UInt8](repeating: 0, count: room)
    // A quarter of a plaque may be dirty; a smaller code is easier to read than one that could lose more.
    guard
      qrcodegen_encodeText(
        text, &work, &code, qrcodegen_Ecc_MEDIUM, 1, 40, qrcodegen_Mask_AUTO, true)
    else { return nil }
    let size = Int(qrcodegen_getSize(code))
    self.size = size
    dark = (0..<size * size).map { (place: Int) -> Bool in
      qrcodegen_getModule(code, Int32(place % size), Int32(place / size))
    }
  }

  /// Whether that square is dark; those around the code are light.
  subscript(column: Int, row: Int) -> Bool {
    guard (0..<size).contains(column), (0..<size).contains(row) else { return false }
    return dark[row * size + column]
  }

  /// A side with the quiet squares around it.
  var outerSize: Int { size + 2 * Self.quiet }

  /// The dark squares as the path of an SVG picture of ``outerSize`` squares a side: each run of a row
  /// is a rectangle.
  var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while self[column, row] { column += 1 }
        let length = column - start
        if length > 0 {
          path += "M\(start + Self.quiet) \(row + Self.quiet)h\(length)v1h-\(length)z"
        }
        column += 1
      }
    }
    return path
  }
}
