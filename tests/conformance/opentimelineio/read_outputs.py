"""Reads what comes out of a rehearsal with the libraries that editors use, and prints what they say as JSON.

Arguments: a folder with film.mp4, film.otio and film.edl.
"""

import json
import os
import sys

import av
import opentimelineio as otio


def main(folder):
    timeline = otio.adapters.read_from_file(os.path.join(folder, "film.otio"))
    again = otio.adapters.read_from_string(
        otio.adapters.write_to_string(timeline, "otio_json"), "otio_json"
    )
    edl = otio.adapters.read_from_file(os.path.join(folder, "film.edl"), rate=30)
    print(
        json.dumps(
            {
                "otio": {
                    **describe_timeline(timeline),
                    "roundTrips": timeline.is_equivalent_to(again),
                    "start": frames(timeline.global_start_time),
                    "markers": [
                        [marker.name, *frame_range(marker.marked_range)]
                        for marker in timeline.tracks.markers
                    ],
                    "files": sorted({clip.media_reference.target_url for clip in timeline.find_clips()}),
                    "audio": [track.name for track in timeline.audio_tracks()],
                    "metadata": dict(timeline.metadata["callsheet"]),
                },
                "edl": describe_timeline(edl),
                "movies": {
                    name: describe_movie(os.path.join(folder, name))
                    for name in ("film.mp4", "guide.mp4")
                },
            }
        )
    )


def describe_timeline(timeline):
    (picture,) = timeline.video_tracks()
    return {
        "frames": frames(timeline.duration()),
        "rate": timeline.duration().rate,
        "clips": [
            [child.name, *frame_range(child.source_range), *frame_range(child.range_in_parent())]
            for child in picture
            if isinstance(child, otio.schema.Clip)
        ],
        "transitions": [
            [child.transition_type, frames(child.in_offset), frames(child.out_offset)]
            for child in picture
            if isinstance(child, otio.schema.Transition)
        ],
    }


def describe_movie(path):
    with av.open(path) as movie:
        return {
            "tags": dict(movie.metadata),
            "chapters": [
                [chapter["metadata"]["title"], round(float(chapter["start"] * chapter["time_base"]) * 30)]
                for chapter in movie.chapters()
            ],
            "streams": [stream.type for stream in movie.streams],
            "frames": sum(1 for _ in movie.decode(video=0)),
        }


def frame_range(time_range):
    start = frames(time_range.start_time)
    return [start, start + frames(time_range.duration)]


def frames(time):
    if time.value != int(time.value):
        raise ValueError(f"{time} is no whole frame")
    return int(time.value)


main(sys.argv[1])
