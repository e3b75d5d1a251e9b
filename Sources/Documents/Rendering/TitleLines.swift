import Text

extension Document {
  /// The fewest lines of so many cells that hold the title, as equal as its pieces allow.
  func titleLines(room: Int) -> [String] {
    let whole = title.joined()
    if cells(of: whole) <= room { return [whole] }
    // A break between two pieces reads better than one inside.
    for cut in title.indices.dropFirst().reversed() {
      let (head, tail) = (title[..<cut].joined(), title[cut...].joined())
      if cells(of: head) <= room, cells(of: tail) <= room { return [head, tail] }
    }
    let count = (cells(of: whole) + room - 1) / room
    let share = min(room, cells(of: whole) / count + 3)
    return whole.wrapped(to: share).map { String($0.withoutLineEnd) }
  }
}
