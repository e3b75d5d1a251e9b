import Values

/// What the fields of an entry say now.
extension Session {
  /// What a field of an entry says now, earlier corrections taken in.
  package func text(of field: String, in entry: Entry) -> String? {
    let path = FieldPath(field)
    let place = entry.events.place(of: path)
    guard place != nil || path.tellsTime else { return nil }
    let last = corrections.last {
      let other = FieldPath($0.field)
      return $0.entry == entry.number && other.name == path.name
        && entry.events.place(of: other) == place
    }
    return last?.new ?? place.flatMap { entry.events[$0].field(path.name) }
      ?? entry.at.description
  }

  /// Every field of an entry that can be corrected, as it is named there, with what it says now.
  package func correctableFields(of entry: Entry) -> [(path: String, value: String)] {
    placedFields(of: entry).map { ($0.path, $0.value) }
  }

  /// The same with the place of the event that says it; nil for the time of the entry.
  func placedFields(of entry: Entry) -> [(place: Int?, path: String, value: String)] {
    guard entry.redacted == nil else { return [] }
    let all = entry.events.enumerated().flatMap { place, event in
      event.fields.map { (place: place, name: $0.name) }
    }
    var paths: [(place: Int?, path: String)] = all.map { found in
      let path = entry.path(
        of: found.name, at: found.place, isShared: all.count { $0.name == found.name } > 1)
      return (path == "happened" ? nil : found.place, path)
    }
    if !paths.contains(where: { $0.path == "happened" }), !entry.events.isEmpty {
      paths.append((nil, "happened"))
    }
    return paths.compactMap { place, path in
      text(of: path, in: entry).map { (place, path, $0) }
    }
  }
}
